package vn.motcua.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.core.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.idempotency.Idempotency;

/** Dossiers as partners and apps send them. */
@RestController
class DossiersApi {

    private final SubmissionDesk desk;
    private final Idempotency idempotency;

    DossiersApi(SubmissionDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    /**
     * What is acknowledged.
     *
     * @param code the dossier's number
     */
    record Submitted(String code, DossierStatus status, int nationalCode, Instant submittedAt, Instant receptionDueAt) {

        static Submitted of(Dossier dossier) {
            return new Submitted(
                    dossier.number().value(),
                    dossier.status(),
                    dossier.status().nationalCode(),
                    dossier.clocks().submittedAt(),
                    dossier.clocks().receptionDueAt());
        }
    }

    @PostMapping("/api/v1/dossiers")
    @ResponseStatus(HttpStatus.CREATED)
    Submitted submit(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Submission sent,
            Actor actor) {
        return idempotency.once(
                actor.account(), key, sent, Submitted.class, () -> Submitted.of(desk.submit(sent, actor)));
    }
}
