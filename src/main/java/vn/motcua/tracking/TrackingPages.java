package vn.motcua.tracking;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.FieldError;
import vn.motcua.core.RuleViolation;

/** A citizen's own dossiers, and the look-up for everybody. */
@Controller
class TrackingPages {

    private static final int PAGE = 20;

    /** What concerns the applicant; inner steps of the office do not. */
    private static final Set<String> INNER = Set.of(
            "StepDone",
            "WorkMoved",
            "ResultSigned",
            "Proposed",
            "SupplementProposed",
            "SupplementDeclined",
            "ExtensionProposed",
            "ExtensionDeclined",
            "OpinionAsked",
            "OpinionGiven",
            "OpinionsOver");

    private final TrackingDesk desk;

    TrackingPages(TrackingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/ho-so")
    String own(Actor actor, @RequestParam(defaultValue = "") String after, Model model) {
        var found = desk.own(actor, null, Place.of(after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("dossiers", page);
        model.addAttribute("first", after.isEmpty() ? null : "/ho-so");
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/ho-so?after=" + Place.after(page.getLast()).token()
                        : null);
        return "tracking/own";
    }

    @GetMapping("/ho-so/{id}")
    String dossier(@PathVariable String id, Actor actor, Model model) {
        var dossierId = DossierId.of(id);
        var view = desk.get(dossierId, actor);
        model.addAttribute("dossier", view);
        model.addAttribute(
                "timeline",
                view.timeline().stream()
                        .filter(e -> !INNER.contains(e.kind()))
                        .toList()
                        .reversed());
        model.addAttribute("declaration", desk.declaration(dossierId, actor));
        return "tracking/dossier";
    }

    @GetMapping("/tra-cuu")
    String lookUp(@RequestParam(defaultValue = "") String ma, Model model) {
        model.addAttribute("code", ma);
        model.addAttribute("errors", List.of());
        return "tracking/look-up";
    }

    /** By POST: neither code nor secret stands in an address or a log. */
    @PostMapping("/tra-cuu")
    String stage(
            @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String secret, Model model) {
        model.addAttribute("code", code);
        try {
            model.addAttribute("stage", desk.lookUp(code, secret));
            return "tracking/stage";
        } catch (RuleViolation e) {
            model.addAttribute("errors", List.of(new FieldError("code", e.code(), e.arguments())));
            return "tracking/look-up";
        }
    }
}
