/** Stage 1: from the catalogue to a sent dossier (<i>nộp hồ sơ</i>), and what is supplied later (<i>bổ sung</i>). */
@NullMarked
@ApplicationModule(
        displayName = "submission",
        allowedDependencies = {
            "core",
            "agency",
            "place",
            "calendar",
            "procedure",
            "competence",
            "form",
            "files",
            "paper",
            "dossier",
            "idempotency",
            "workflow"
        })
package vn.motcua.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
