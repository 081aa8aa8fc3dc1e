/** A write that is sent twice happens once and is answered twice; a row that two write first is there once. */
@NullMarked
@ApplicationModule(
        displayName = "idempotency",
        allowedDependencies = {"core"})
package vn.motcua.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
