/** Administrative procedures (<i>thủ tục hành chính</i>), read from folders of plain files. */
@NullMarked
@ApplicationModule(
        displayName = "procedure",
        allowedDependencies = {"core", "agency", "calendar", "form", "workflow :: decision"})
package vn.motcua.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
