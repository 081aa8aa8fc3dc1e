package vn.motcua.submission.withdrawal;

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

/** Withdrawals as partners and apps send them. */
@RestController
class WithdrawalsApi {

    private final WithdrawalDesk desk;
    private final Dossiers dossiers;
    private final Idempotency idempotency;

    WithdrawalsApi(WithdrawalDesk desk, Dossiers dossiers, Idempotency idempotency) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.idempotency = idempotency;
    }

    /** Why it is withdrawn. */
    record Withdrawal(@Nullable String reason) {}

    /** What is acknowledged. */
    record Withdrawn(String code, DossierStatus status, int nationalCode) {

        static Withdrawn of(Dossier dossier) {
            return new Withdrawn(
                    dossier.number().value(), dossier.status(), dossier.status().nationalCode());
        }
    }

    private record Keyed(String code, Withdrawal sent) {}

    /** A key makes sending it twice harmless; without one the second gets 409. */
    @PostMapping("/api/v1/dossiers/{code}/withdrawal")
    Withdrawn withdraw(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Withdrawal sent,
            Actor actor) {
        var id = dossiers.get(DossierNumber.parse(code), actor).id();
        var reason = sent.reason() == null ? "" : sent.reason();
        if (key == null) {
            return Withdrawn.of(desk.withdraw(id, reason, actor));
        }
        return idempotency.once(
                actor.account(),
                key,
                new Keyed(code, sent),
                Withdrawn.class,
                () -> Withdrawn.of(desk.withdraw(id, reason, actor)));
    }
}
