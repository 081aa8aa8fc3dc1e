/** A few values everybody speaks with; knows no framework. */
@NullMarked
@ApplicationModule(
        displayName = "core",
        allowedDependencies = {})
package vn.motcua.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
