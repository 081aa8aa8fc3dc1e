package vn.motcua.submission.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.agency.Agency;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.submission.ApplicantDetails;
import vn.motcua.submission.CompetentAgencies;
import vn.motcua.submission.HeldAgencies;

/** Who files, and with which agency. */
@Controller
@RequestMapping("/ho-so/nhap/{draft}/" + Page.APPLICANT)
class ApplicantPage extends DraftPages {

    private final CompetentAgencies agencies;
    private final HeldAgencies held;

    ApplicantPage(DraftDesk drafts, Routes routes, Clock clock, CompetentAgencies agencies, HeldAgencies held) {
        super(drafts, routes, clock);
        this.agencies = agencies;
        this.held = held;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String draft,
            @RequestParam(name = "sua", required = false) @Nullable String editing,
            Actor actor) {
        var open = drafts.open(DraftId.of(draft), actor);
        return form(open, open.draft().applicant(), chosenOrNear(open), List.of(), editing);
    }

    @PostMapping
    Object save(@PathVariable String draft, @RequestParam MultiValueMap<String, String> posted, Actor actor) {
        var saved = drafts.save(visit(draft, actor, posted), Page.APPLICANT, open -> fill(open, posted));
        var errors = saved.stale() ? List.<FieldError>of() : errors(saved);
        if (saved.stale() || !errors.isEmpty()) {
            return form(saved, typed(posted), agency(posted), errors, first(posted, EDIT));
        }
        return onward(saved, Page.APPLICANT, first(posted, EDIT));
    }

    @PostMapping("/luu")
    @ResponseBody
    SavedAt autosave(@PathVariable String draft, @RequestParam MultiValueMap<String, String> posted, Actor actor) {
        return autosaved(drafts.autosave(visit(draft, actor, posted), Page.APPLICANT, open -> fill(open, posted)));
    }

    private void fill(OpenDraft open, MultiValueMap<String, String> posted) {
        var agency = agencies.find(agency(posted), open.procedure()).map(Agency::id);
        open.draft().fillApplicant(typed(posted));
        open.draft().chooseAgency(agency.orElse(null));
    }

    private static List<FieldError> errors(OpenDraft saved) {
        var errors = new ArrayList<FieldError>();
        if (saved.draft().agency().isEmpty()) {
            errors.add(new FieldError("agency", "submission.agency"));
        }
        errors.addAll(saved.draft().applicant().errors());
        return errors;
    }

    /** What was chosen and has ended since gives way to who came after it. */
    private String chosenOrNear(OpenDraft open) {
        return open.draft()
                .agency()
                .flatMap(held::today)
                .map(Agency::id)
                .or(() -> agencies.near(open.draft().applicant().address(), open.procedure())
                        .map(Agency::id))
                .map(Objects::toString)
                .orElse("");
    }

    private static ApplicantDetails typed(MultiValueMap<String, String> posted) {
        return new ApplicantDetails(
                first(posted, "applicant.name"),
                first(posted, "applicant.citizenId"),
                first(posted, "applicant.phone"),
                first(posted, "applicant.email"),
                first(posted, "applicant.address"));
    }

    private static String agency(MultiValueMap<String, String> posted) {
        return Objects.requireNonNullElse(first(posted, "agency"), "");
    }

    private ModelAndView form(
            OpenDraft open, ApplicantDetails typed, String agency, List<FieldError> errors, @Nullable String editing) {
        var page = page("applicant", open, Page.APPLICANT, errors, editing);
        page.addObject("applicant", typed);
        page.addObject("agency", agency);
        page.addObject("agencies", agencies.of(open.procedure()));
        return page;
    }
}
