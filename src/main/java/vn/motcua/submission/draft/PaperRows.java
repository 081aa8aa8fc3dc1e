package vn.motcua.submission.draft;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.FieldError;
import vn.motcua.files.FileState;
import vn.motcua.form.FormEngine;
import vn.motcua.procedure.RequiredPaper;
import vn.motcua.submission.PaperRules;

/** The papers of a draft as its pages list them: compulsory ones first. */
@Component
class PaperRows {

    private final PaperRules rules;
    private final FormEngine forms;

    PaperRows(PaperRules rules, FormEngine forms) {
        this.rules = rules;
        this.forms = forms;
    }

    /** A paper with its files. */
    record PaperRow(
            String id, String name, @Nullable String hint, boolean required, boolean original, List<FileRow> files) {}

    /** A file, and how far it has come. */
    record FileRow(UUID id, String name, FileState state) {}

    /** Those that these answers call for, those that may always be added, and any that already have a file. */
    List<PaperRow> of(OpenDraft open) {
        var answers = forms.check(
                        open.procedure().declaration(), null, open.draft().answers())
                .answers();
        return open.procedure().papers().stream()
                .map(paper -> row(open.draft(), paper, rules.isRequired(paper, answers)))
                .filter(row -> row.required()
                        || !row.files().isEmpty()
                        || open.procedure()
                                .paper(row.id())
                                .flatMap(RequiredPaper::requiredWhen)
                                .isEmpty())
                .sorted((one, other) -> Boolean.compare(other.required(), one.required()))
                .toList();
    }

    /** What still has to be added, told beside each paper. */
    List<FieldError> missing(OpenDraft open) {
        var answers = forms.check(
                        open.procedure().declaration(), null, open.draft().answers())
                .answers();
        var given = open.draft().papers().stream().map(DraftPaper::paper).collect(Collectors.toSet());
        return rules.missing(open.procedure(), answers, given).stream()
                .map(paper -> new FieldError("papers." + paper.id(), "submission.paper-missing", paper.name()))
                .toList();
    }

    private PaperRow row(Draft draft, RequiredPaper paper, boolean required) {
        var files = draft.papers().stream()
                .filter(file -> file.paper().equals(paper.id()))
                .map(file -> new FileRow(file.file(), file.name(), rules.stateOf(file.asSent(), draft.owner())))
                .toList();
        return new PaperRow(
                paper.id(), paper.name(), paper.hint().orElse(null), required, paper.originals() > 0, files);
    }
}
