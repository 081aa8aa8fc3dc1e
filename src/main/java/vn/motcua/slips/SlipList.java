package vn.motcua.slips;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.work.IssuedPapers;

/** The slips of a dossier on the pages of officials, and the control sheet that only they see. */
@Component
class SlipList implements IssuedPapers {

    private final SlipDesk desk;

    SlipList(SlipDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<IssuedPaper> of(Dossier dossier) {
        var papers = new ArrayList<IssuedPaper>();
        for (var slip : desk.of(dossier.id())) {
            papers.add(new IssuedPaper("slips.kind." + slip.kind(), slip.number(), slip.issuedAt(), slip.address()));
        }
        dossier.receiptNumber()
                .ifPresent(receipt -> papers.add(new IssuedPaper(
                        "slips.kind." + SlipKind.CONTROL_SHEET,
                        ControlSheet.number(receipt),
                        dossier.clocks().acceptedAt().orElseThrow(),
                        "/ho-so/" + dossier.id() + "/phieu-kiem-soat")));
        return papers;
    }
}
