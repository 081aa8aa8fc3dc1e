/** A write that is sent twice happens once and is answered twice. */
@NullMarked
@ApplicationModule(
        displayName = "idempotency",
        allowedDependencies = {"core"})
package vn.motcua.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
