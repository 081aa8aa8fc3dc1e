/** Second stage: taking in, asking for more, refusing, promising a date (<i>tiếp nhận, hẹn trả</i>). */
@NullMarked
@ApplicationModule(
        displayName = "reception",
        allowedDependencies = {"core", "agency", "calendar", "workflow", "dossier", "work"})
package vn.motcua.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
