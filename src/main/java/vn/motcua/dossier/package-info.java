/** The thing itself: the dossier (<i>hồ sơ</i>), its states, events, clocks and number. See docs/dossier-life.md. */
@NullMarked
@ApplicationModule(
        displayName = "dossier",
        allowedDependencies = {"core", "agency", "calendar", "procedure", "files", "ledger", "idempotency"})
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
