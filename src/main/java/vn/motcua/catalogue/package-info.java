/**
 * The national catalogue (<i>danh mục thủ tục hành chính</i>): reads it, says what it doubts, and makes procedures of it
 * that are like those in {@code forms/}.
 */
@NullMarked
@ApplicationModule(
        displayName = "catalogue",
        allowedDependencies = {"core", "calendar", "procedure", "web"})
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
