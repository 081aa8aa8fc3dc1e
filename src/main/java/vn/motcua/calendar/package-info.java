/** Working days (<i>ngày làm việc</i>): from a time limit to an appointment. */
@NullMarked
@ApplicationModule(
        displayName = "calendar",
        allowedDependencies = {"core", "agency", "web"})
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
