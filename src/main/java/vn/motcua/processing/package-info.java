/** Fourth stage: assignment, appraisal, review (<i>giải quyết: phân công, thẩm định, trình, duyệt</i>). */
@NullMarked
@ApplicationModule(
        displayName = "processing",
        allowedDependencies = {
            "core",
            "agency",
            "mandate",
            "calendar",
            "competence",
            "procedure",
            "workflow",
            "dossier",
            "work"
        })
package vn.motcua.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
