/** Work items (<i>đầu việc</i>): who has what to do by when, the acts on them, and the log of the steps done. */
@NullMarked
@ApplicationModule(
        displayName = "work",
        allowedDependencies = {
            "core",
            "agency",
            "mandate",
            "calendar",
            "procedure",
            "form",
            "files",
            "workflow",
            "dossier",
            "idempotency",
            "web"
        })
package vn.motcua.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
