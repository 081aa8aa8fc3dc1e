package vn.motcua.work.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.Texts;
import vn.motcua.work.PersonalData;
import vn.motcua.work.Tags;
import vn.motcua.work.Tags.Tag;
import vn.motcua.work.inbox.Search.Found;

/** Finds a dossier by code, name, identification or telephone number: by POST, so that none stands in an address. */
@Controller
class SearchPage {

    private final Search search;
    private final PersonalData personalData;
    private final Tags tags;
    private final Texts texts;

    SearchPage(Search search, PersonalData personalData, Tags tags, Texts texts) {
        this.search = search;
        this.personalData = personalData;
        this.tags = tags;
        this.texts = texts;
    }

    /** A line as the page shows it. */
    record Line(
            @Nullable String item,
            String number,
            String applicant,
            String summary,
            Tag status,
            Tag clock,
            @Nullable String step,
            @Nullable String holder) {}

    @GetMapping("/cong-viec/tim")
    String again() {
        return "redirect:/cong-viec";
    }

    @PostMapping("/cong-viec/tim")
    String find(Actor actor, @RequestParam(defaultValue = "") String q, Model model, HttpServletResponse response) {
        personalData.mayBeReadBy(actor);
        model.addAttribute("q", q);
        try {
            var found = search.find(q, actor);
            model.addAttribute("more", found.size() > Search.MOST);
            model.addAttribute(
                    "lines", found.stream().limit(Search.MOST).map(this::line).toList());
        } catch (RuleViolation e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", List.of(new FieldError("q", e.code(), e.arguments())));
            model.addAttribute("more", false);
            model.addAttribute("lines", List.of());
        }
        return "work/search";
    }

    private Line line(Found found) {
        var queue = found.role() == null
                ? null
                : texts.text("work.queue." + found.role().id());
        return new Line(
                found.item(),
                found.number(),
                found.applicant(),
                found.summary(),
                tags.status(found.status()),
                tags.dossier(found.agency(), found.status(), found.moments()),
                found.step(),
                found.owner() == null ? queue : found.owner());
    }
}
