package vn.motcua.submission.supplement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.core.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.idempotency.Idempotency;

/** Supplements as partners and apps send them. */
@RestController
class SupplementsApi {

    private final SupplementDesk desk;
    private final Dossiers dossiers;
    private final Idempotency idempotency;

    SupplementsApi(SupplementDesk desk, Dossiers dossiers, Idempotency idempotency) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.idempotency = idempotency;
    }

    /**
     * What is acknowledged.
     *
     * @param dueAt the date that is running now
     */
    record Supplied(String code, DossierStatus status, int nationalCode, Instant dueAt) {

        static Supplied of(Dossier dossier) {
            return new Supplied(
                    dossier.number().value(),
                    dossier.status(),
                    dossier.status().nationalCode(),
                    dossier.clocks().currentDueAt());
        }
    }

    /** A key makes sending it twice harmless; without one the second gets 409. */
    @PostMapping("/api/v1/dossiers/{code}/supplements")
    Supplied supply(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Supplement sent,
            Actor actor) {
        var id = dossiers.get(DossierNumber.parse(code), actor).id();
        if (key == null) {
            return Supplied.of(desk.supply(id, sent, actor));
        }
        return idempotency.once(
                actor.account(),
                key,
                new Keyed(code, sent),
                Supplied.class,
                () -> Supplied.of(desk.supply(id, sent, actor)));
    }

    private record Keyed(String code, Supplement sent) {}
}
