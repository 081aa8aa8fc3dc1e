/** What every page shares: its frame, components, texts and assets, who is signed in, and how a failure is told. */
@NullMarked
@ApplicationModule(
        displayName = "web",
        allowedDependencies = {"core", "agency"})
package vn.motcua.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
