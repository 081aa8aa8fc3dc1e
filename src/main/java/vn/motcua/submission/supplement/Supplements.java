package vn.motcua.submission.supplement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.AccountName;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.dossier.Attachment;
import vn.motcua.dossier.Declaration;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.form.FormEngine;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.RequiredPaper;
import vn.motcua.submission.PaperFile;
import vn.motcua.submission.PaperRules;

/** Looks at all that is supplied, tells everything that is wrong at once, or takes it. */
@Component
class Supplements {

    /** The item that asks to correct the declaration and not for a paper. */
    static final String DECLARATION = "declaration";

    private final FormEngine forms;
    private final PaperRules rules;

    Supplements(FormEngine forms, PaperRules rules) {
        this.forms = forms;
        this.rules = rules;
    }

    /** A supplement with nothing wrong in it; its files belong to the dossier. */
    record Taken(Declaration declaration, List<Attachment> attachments) {}

    Taken take(Dossier dossier, Procedure procedure, Supplement sent, AccountName owner) {
        var errors = new ArrayList<FieldError>();
        var asked = dossier.missing().stream().map(SupplementItem::paper).collect(Collectors.toSet());
        var answers = answers(dossier, procedure, sent, asked.contains(DECLARATION), errors);

        var known = new HashSet<>(asked);
        procedure.papers().stream().map(RequiredPaper::id).forEach(known::add);
        known.remove(DECLARATION);
        var attachments = rules.attachments(sent.papers(), known, owner, errors);

        var given = sent.papers().stream().map(PaperFile::paper).collect(Collectors.toSet());
        asked.stream()
                .filter(paper -> !paper.equals(DECLARATION) && !given.contains(paper))
                .sorted()
                .forEach(paper -> errors.add(new FieldError(
                        "papers." + paper,
                        "submission.paper-missing",
                        procedure.paper(paper).map(RequiredPaper::name).orElse(paper))));
        dossier.attachments().forEach(attachment -> given.add(attachment.paper()));
        given.addAll(asked); // told above
        rules.demand(procedure, answers, given, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        rules.attach(attachments);
        return new Taken(
                sent.answers() == null
                        ? dossier.declaration()
                        : Declaration.of(answers, procedure.declaration().version()),
                attachments);
    }

    private JsonNode answers(
            Dossier dossier, Procedure procedure, Supplement sent, boolean asked, List<FieldError> errors) {
        var answers = sent.answers();
        if (asked && answers == null) {
            errors.add(new FieldError("answers", "submission.declaration-asked"));
        } else if (!asked && answers != null) {
            errors.add(new FieldError("answers", "submission.declaration-not-asked"));
        } else if (answers != null && !answers.isObject()) {
            errors.add(new FieldError("answers", "submission.answers"));
        } else if (answers != null) {
            var declared = forms.check(procedure.declaration(), null, answers);
            declared.errors().forEach(e -> errors.add(new FieldError("answers." + e.field(), e.code(), e.arguments())));
            return declared.answers();
        }
        return dossier.declaration().read();
    }
}
