/** Looking up where a dossier stands, until when and why (<i>tra cứu hồ sơ</i>). */
@NullMarked
@ApplicationModule(
        displayName = "tracking",
        allowedDependencies = {
            "core",
            "agency",
            "calendar",
            "procedure",
            "form",
            "ledger",
            "dossier",
            "slips",
            "work",
            "web"
        })
package vn.motcua.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
