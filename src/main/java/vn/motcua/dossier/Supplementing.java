package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a dossier's applicant was asked to supply, and what of it stands open. Once a stage is the law's wish (điểm a
 * khoản 2 Điều 17 NĐ 61/2018: one notice, complete); asking again needs a superior's approval.
 */
@Embeddable
class Supplementing {

    @Column(name = "asked_at_reception")
    private int atReception;

    @Column(name = "asked_at_appraisal")
    private int atAppraisal;

    @Column(name = "supply_ground", length = 1000)
    private @Nullable String ground;

    @Column(name = "supply_by")
    private @Nullable Instant supplyBy;

    /** Whether the list waits for a superior's approval. */
    @Column(name = "supply_proposed")
    private boolean proposed;

    boolean wasAsked(boolean accepted) {
        return (accepted ? atAppraisal : atReception) > 0;
    }

    void propose(SupplementRequest request) {
        remember(request.ground(), request.supplyBy());
        proposed = true;
    }

    void ask(boolean accepted, @Nullable String because, Instant until) {
        remember(because, until);
        if (accepted) {
            atAppraisal++;
        } else {
            atReception++;
        }
    }

    void waitUntil(Instant until) {
        supplyBy = until;
    }

    void done() {
        proposed = false;
        ground = null;
        supplyBy = null;
    }

    private void remember(@Nullable String because, Instant until) {
        ground = because;
        supplyBy = until;
        proposed = false;
    }

    boolean isProposed() {
        return proposed;
    }

    Optional<String> ground() {
        return Optional.ofNullable(ground);
    }

    Optional<Instant> supplyBy() {
        return Optional.ofNullable(supplyBy);
    }
}
