package vn.motcua.submission.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.Channel;
import vn.motcua.core.FieldError;
import vn.motcua.form.FormEngine;
import vn.motcua.form.FormView;
import vn.motcua.form.SummaryRow;
import vn.motcua.submission.Fees;

/** What the page shows on which somebody reads everything once more. */
@Component
class CheckView {

    private static final String ANSWERS = "answers.";

    private final FormEngine forms;
    private final PaperRows rows;
    private final Agencies agencies;
    private final Fees fees;

    CheckView(FormEngine forms, PaperRows rows, Agencies agencies, Fees fees) {
        this.forms = forms;
        this.rows = rows;
        this.agencies = agencies;
        this.fees = fees;
    }

    /** The answers of one step. */
    record Group(String step, String title, List<SummaryRow> rows) {}

    /** Something to mend, and where. */
    record Problem(FieldError error, String address) {}

    List<Group> groups(OpenDraft open) {
        Map<String, List<SummaryRow>> steps = new LinkedHashMap<>();
        for (var row :
                forms.summary(open.procedure().declaration(), open.draft().answers())) {
            steps.computeIfAbsent(row.stepId(), id -> new ArrayList<>()).add(row);
        }
        return steps.entrySet().stream()
                .map(step -> new Group(step.getKey(), step.getValue().getFirst().stepTitle(), step.getValue()))
                .toList();
    }

    List<PaperRows.PaperRow> papers(OpenDraft open) {
        return rows.of(open);
    }

    @Nullable
    String agency(OpenDraft open) {
        return open.draft()
                .agency()
                .flatMap(id -> agencies.findById(id.value()))
                .map(Agency::name)
                .orElse(null);
    }

    /** What it will cost; known once the declaration is right. */
    @Nullable
    Cost fee(OpenDraft open) {
        var declared =
                forms.check(open.procedure().declaration(), null, open.draft().answers());
        if (!declared.isRight()) {
            return null;
        }
        var dues = fees.due(open.procedure(), declared.answers(), Channel.ONLINE); // a draft is sent online
        return new Cost(
                Fees.total(dues),
                dues.stream().flatMap(due -> Stream.ofNullable(due.words())).toList());
    }

    /** What it will cost, and the rows of the fee tables that apply. */
    record Cost(long amount, List<String> words) {}

    /** Each error leads to the page and field where it is mended. */
    Problem problem(FieldError error, OpenDraft open, Route route) {
        var field = error.field();
        if (field.startsWith(ANSWERS)) {
            var path = field.substring(ANSWERS.length());
            return new Problem(
                    error,
                    step(open, path)
                            .map(step -> link(route, Page.step(step), FormView.idOf(path)))
                            .orElse(route.address()));
        }
        if (field.startsWith("papers")) {
            return new Problem(error, link(route, Page.PAPERS, FormView.idOf(field)));
        }
        return new Problem(
                error,
                switch (field) {
                    case "truth" -> "#truth";
                    case "returnBy" -> link(route, Page.RETURN, "returnBy");
                    default -> link(route, Page.APPLICANT, FormView.idOf(field));
                });
    }

    private Optional<String> step(OpenDraft open, String path) {
        var schema = open.procedure().declaration();
        var answers = open.draft().answers();
        return forms.steps(schema, answers).stream()
                .map(step -> step.id())
                .filter(step -> !ShownFields.in(forms.view(schema, step, answers, List.of()))
                        .lacks(new FieldError(path, "")))
                .findFirst();
    }

    private static String link(Route route, String page, String id) {
        return route.address(page) + "?sua=1#" + id;
    }
}
