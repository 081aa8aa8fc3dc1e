/** Stored bytes and the checks that an upload passes before anybody may read it. */
@NullMarked
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"core", "idempotency"})
package vn.motcua.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
