/** How the office does (<i>theo dõi, đánh giá</i>): figures that add up, what is overdue, steps that failed. */
@NullMarked
@ApplicationModule(
        displayName = "monitoring",
        allowedDependencies = {
            "core",
            "agency",
            "calendar",
            "procedure",
            "ledger",
            "idempotency",
            "dossier",
            "work",
            "workflow",
            "notice",
            "web"
        })
package vn.motcua.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
