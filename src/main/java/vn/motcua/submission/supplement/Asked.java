package vn.motcua.submission.supplement;

import java.util.List;
import java.util.Optional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.SupplementItem;

/**
 * What is asked for of a dossier (<i>nội dung yêu cầu bổ sung</i>).
 *
 * @param items none when nothing is asked for now
 */
record Asked(Dossier dossier, List<SupplementItem> items) {

    static Asked of(Dossier dossier) {
        var asked = dossier.status() == DossierStatus.AWAITING_SUPPLEMENT;
        return new Asked(dossier, asked ? dossier.missing() : List.of());
    }

    List<SupplementItem> papers() {
        return items.stream()
                .filter(item -> !item.paper().equals(Supplements.DECLARATION))
                .toList();
    }

    /** The item that asks to correct the declaration. */
    Optional<SupplementItem> declaration() {
        return items.stream()
                .filter(item -> item.paper().equals(Supplements.DECLARATION))
                .findFirst();
    }
}
