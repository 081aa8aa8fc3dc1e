package vn.motcua.work.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.Dossier;
import vn.motcua.form.Feel;
import vn.motcua.form.FormEngine;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.RequiredPaper;
import vn.motcua.work.IssuedPapers;
import vn.motcua.work.IssuedPapers.IssuedPaper;
import vn.motcua.work.item.WorkView.Answer;
import vn.motcua.work.item.WorkView.File;
import vn.motcua.work.item.WorkView.Paper;
import vn.motcua.work.item.WorkView.Section;

/** What a dossier holds, as an official reads it: the declaration, the papers, and what was issued for it. */
@Component
class DossierContents {

    private final FormEngine forms;
    private final Feel feel;
    private final List<IssuedPapers> issuers;

    DossierContents(FormEngine forms, Feel feel, List<IssuedPapers> issuers) {
        this.forms = forms;
        this.feel = feel;
        this.issuers = issuers;
    }

    /** The answers, step by step of the form; what was left empty is left out. */
    List<Section> declaration(Dossier dossier, Procedure procedure) {
        var sections = new LinkedHashMap<String, Section>();
        for (var row :
                forms.summary(procedure.declaration(), dossier.declaration().read())) {
            if (!row.text().isEmpty()) {
                sections.computeIfAbsent(row.stepId(), id -> new Section(row.stepTitle(), new ArrayList<>()))
                        .answers()
                        .add(new Answer(row.label(), row.text(), null));
            }
        }
        return List.copyOf(sections.values());
    }

    /** Every paper of the procedure in its order, then what else was supplied. */
    List<Paper> papers(Dossier dossier, Procedure procedure) {
        var answers = dossier.declaration().read();
        var papers = new LinkedHashMap<String, Paper>();
        for (var paper : procedure.papers()) {
            papers.put(paper.id(), new Paper(paper.id(), paper.name(), isRequired(paper, answers), new ArrayList<>()));
        }
        int place = 0;
        for (var file : dossier.attachments()) {
            papers.computeIfAbsent(file.paper(), id -> new Paper(id, id, false, new ArrayList<>()))
                    .files()
                    .add(new File(place++, file.name(), file.suppliedAt()));
        }
        return List.copyOf(papers.values());
    }

    /** What we issued for it on its way. */
    List<IssuedPaper> issued(Dossier dossier) {
        return issuers.stream().flatMap(issuer -> issuer.of(dossier).stream()).toList();
    }

    private boolean isRequired(RequiredPaper paper, JsonNode answers) {
        return paper.requiredWhen().filter(when -> feel.test(when, answers)).isPresent();
    }
}
