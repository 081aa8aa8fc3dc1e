package vn.motcua.submission.supplement;

import java.util.List;
import java.util.Optional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.SupplementItem;

/**
 * What is asked for of a dossier (<i>nội dung yêu cầu bổ sung</i>).
 *
 * @param items none when nothing is asked for now
 */
record Asked(Dossier dossier, List<SupplementItem> items) {

    static Asked of(Dossier dossier) {
        return new Asked(dossier, dossier.missing());
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
