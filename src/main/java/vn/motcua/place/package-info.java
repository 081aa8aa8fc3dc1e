/**
 * The country's units, old and new (<i>đơn vị hành chính</i>): since 1/7/2025 two levels instead of three, and an old
 * address finds today's commune.
 */
@NullMarked
@ApplicationModule(
        displayName = "place",
        allowedDependencies = {"core", "web"})
package vn.motcua.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
