package vn.motcua.submission.supplement;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.dossier.Dossier;
import vn.motcua.form.FormSchema;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.RequiredPaper;
import vn.motcua.submission.PaperFile;
import vn.motcua.submission.PaperRules;

/** What the page of a supplement lists. */
@Component
class SupplementView {

    private final Procedures procedures;
    private final PaperRules rules;

    SupplementView(Procedures procedures, PaperRules rules) {
        this.procedures = procedures;
        this.rules = rules;
    }

    /** A paper that is asked for, why, and what was already sent for it. */
    record Item(String id, String name, String reason, List<Received> files) {}

    /** A file that is here already. */
    record Received(UUID id, String name) {}

    List<Item> papers(Asked asked, List<PaperFile> sent, AccountName owner) {
        var procedure = procedure(asked.dossier());
        return asked.papers().stream()
                .map(item -> new Item(
                        item.paper(),
                        procedure.paper(item.paper()).map(RequiredPaper::name).orElse(item.paper()),
                        item.reason(),
                        received(item.paper(), sent, owner)))
                .toList();
    }

    private List<Received> received(String paper, List<PaperFile> sent, AccountName owner) {
        return sent.stream()
                .filter(file -> file.paper().equals(paper))
                .flatMap(file -> rules.own(file, owner).stream())
                .map(file -> new Received(file.id(), file.name()))
                .toList();
    }

    FormSchema form(Asked asked) {
        return procedure(asked.dossier()).declaration();
    }

    private Procedure procedure(Dossier dossier) {
        return procedures.version(dossier.procedure(), dossier.procedureVersion());
    }
}
