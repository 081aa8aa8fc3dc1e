package vn.motcua.submission.draft;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.idempotency.Idempotency;
import vn.motcua.submission.SubmissionDesk;

/** Makes a dossier of a draft (<i>gửi hồ sơ</i>), once, however often the button is pressed. */
@Service
class SendingDesk {

    private final DraftDesk drafts;
    private final SubmissionDesk desk;
    private final Idempotency idempotency;
    private final Clock clock;

    SendingDesk(DraftDesk drafts, SubmissionDesk desk, Idempotency idempotency, Clock clock) {
        this.drafts = drafts;
        this.desk = desk;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The kept answer to a key. */
    record Sent(UUID dossier) {}

    /** In one transaction with the dossier; all that is wrong comes as {@code InvalidInput}. */
    DossierId send(Visit visit, String key) {
        var request = Map.of("draft", visit.draft().toString());
        var sent = idempotency.once(visit.actor().account(), key, request, Sent.class, () -> sendNow(visit, key));
        return new DossierId(sent.dossier());
    }

    private Sent sendNow(Visit visit, String key) {
        var draft = drafts.lock(visit).draft();
        if (!draft.submitKey().equals(key)) {
            throw RuleViolation.conflict("submission.changed-elsewhere");
        }
        var dossier = desk.submit(draft.asSubmission(), visit.actor());
        draft.sent(dossier.id(), clock.instant());
        return new Sent(dossier.id().value());
    }
}
