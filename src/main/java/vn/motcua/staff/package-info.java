/** Officials as administrators keep them (<i>quản lý cán bộ, công chức</i>): accounts, posts, absences, and what they leave. */
@NullMarked
@ApplicationModule(
        displayName = "staff",
        allowedDependencies = {"core", "agency", "mandate", "ledger", "work", "web"})
package vn.motcua.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
