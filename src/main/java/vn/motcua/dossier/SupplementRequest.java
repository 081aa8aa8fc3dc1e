package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.RuleViolation;

/**
 * All that is asked for at once (<i>yêu cầu bổ sung, hoàn thiện hồ sơ</i>).
 *
 * @param ground the legal ground, when one is named
 * @param supplyBy until when the applicant may supply before the dossier is ended
 */
public record SupplementRequest(
        List<SupplementItem> items, @Nullable String ground, Instant supplyBy) {

    public SupplementRequest {
        if (items.isEmpty()) {
            throw RuleViolation.invalid("dossier.supplement-empty");
        }
        items = List.copyOf(items);
    }
}
