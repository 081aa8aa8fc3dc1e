package vn.motcua.submission.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.form.FormEngine;
import vn.motcua.submission.PaperRules;
import vn.motcua.submission.draft.Leg.State;

/** Finds the pages that a draft needs, from its procedure and what was answered so far. */
@Component
class Routes {

    private final FormEngine forms;
    private final PaperRules papers;

    Routes(FormEngine forms, PaperRules papers) {
        this.forms = forms;
        this.papers = papers;
    }

    Route of(OpenDraft open) {
        var procedure = open.procedure();
        var draft = open.draft();
        var answers = draft.answers();
        var legs = new ArrayList<Leg>();
        legs.add(new Leg(Page.APPLICANT, null, applicant(draft)));
        for (var step : forms.steps(procedure.declaration(), answers)) {
            legs.add(new Leg(Page.step(step.id()), step.title(), step(open, step.id(), answers)));
        }
        if (!procedure.papers().isEmpty()) {
            legs.add(new Leg(Page.PAPERS, null, papers(open, answers)));
        }
        if (procedure.returnBy().size() > 1) {
            legs.add(new Leg(Page.RETURN, null, done(draft.returnBy().isPresent())));
        }
        boolean ready = legs.stream().noneMatch(leg -> leg.state() == State.TO_DO);
        legs.add(new Leg(Page.CHECK, null, ready ? State.READY : State.LATER));
        return new Route(draft.id(), legs);
    }

    /** What is prefilled still wants to be looked at once. */
    private static State applicant(Draft draft) {
        boolean right = draft.agency().isPresent() && draft.applicant().errors().isEmpty();
        return done(right && draft.wasSaved(Page.APPLICANT));
    }

    private State step(OpenDraft open, String step, JsonNode answers) {
        boolean saved = open.draft().wasSaved(Page.step(step));
        return done(saved
                && forms.check(open.procedure().declaration(), step, answers).isRight());
    }

    private State papers(OpenDraft open, JsonNode answers) {
        Set<String> given = new HashSet<>();
        open.draft().papers().forEach(paper -> given.add(paper.paper()));
        var known = forms.check(open.procedure().declaration(), null, answers).answers();
        if (!papers.missing(open.procedure(), known, given).isEmpty()) {
            return State.TO_DO;
        }
        return given.isEmpty() ? State.OPTIONAL : State.DONE;
    }

    private static State done(boolean done) {
        return done ? State.DONE : State.TO_DO;
    }
}
