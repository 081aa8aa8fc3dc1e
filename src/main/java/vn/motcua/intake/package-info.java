/** Takes in what an administrator gives as a file (<i>nạp từ tệp</i>), line by line: all of it or nothing. */
@NullMarked
@ApplicationModule(
        displayName = "intake",
        allowedDependencies = {"core", "web"})
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
