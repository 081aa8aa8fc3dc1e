/**
 * The papers that a dossier leaves behind on its way (<i>phiếu, giấy tờ của quá trình giải quyết</i>, forms 01–07 of
 * TT 03/2025/TT-VPCP): issued with the event, frozen, numbered, signed, and the register of them all.
 */
@NullMarked
@ApplicationModule(
        displayName = "slips",
        allowedDependencies = {
            "core",
            "agency",
            "mandate",
            "calendar",
            "procedure",
            "files",
            "paper",
            "signing",
            "dossier",
            "submission",
            "result",
            "work",
            "web"
        })
package vn.motcua.slips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
