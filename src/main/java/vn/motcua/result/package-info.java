/** Fifth stage: the result is drawn up, signed, sealed, published, returned and checked (<i>kết quả</i>). */
@NullMarked
@ApplicationModule(
        displayName = "result",
        allowedDependencies = {
            "core",
            "agency",
            "mandate",
            "procedure",
            "form",
            "files",
            "paper",
            "signing",
            "workflow",
            "dossier",
            "work"
        })
package vn.motcua.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
