package vn.motcua.monitoring.dates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.Texts;

/** The list of stored dates that differ from what they would be now, with the cause of each. */
@Controller
class DateCheckPage {

    private static final int PAGE = 50;

    private final DateChecks checks;
    private final Texts texts;

    DateCheckPage(DateChecks checks, Texts texts) {
        this.checks = checks;
        this.texts = texts;
    }

    /** A line of the list. */
    record Line(Difference found, String clock, String cause) {}

    @GetMapping("/quan-tri/ngay-hen")
    String differences(
            Actor actor,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String clock,
            Model model) {
        var scope = scope(actor);
        var found = checks.differences(scope, after, clock, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("run", checks.lastFinished().orElse(null));
        model.addAttribute("lines", page.stream().map(this::line).toList());
        model.addAttribute("first", after.isEmpty() ? null : "/quan-tri/ngay-hen");
        model.addAttribute("next", next(found, page));
        return "monitoring/dates";
    }

    private static @Nullable String next(List<Difference> found, List<Difference> page) {
        if (found.size() <= PAGE) {
            return null;
        }
        var last = page.getLast();
        return "/quan-tri/ngay-hen?after=" + last.number() + "&clock=" + last.clock();
    }

    private Line line(Difference found) {
        return new Line(
                found,
                texts.text("monitoring.dates.clock." + found.clock()),
                texts.text("monitoring.dates.cause." + found.cause(), detail(found)));
    }

    private String detail(Difference found) {
        return found.cause() == Difference.Cause.NOT_REPRODUCED
                ? texts.text("dossier.event." + found.detail())
                : found.detail();
    }

    private static AgencyId scope(Actor actor) {
        var agency = actor.agency();
        if (agency == null || !(actor.is(Role.ADMINISTRATOR) || actor.is(Role.INSPECTOR))) {
            throw RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id());
        }
        return agency;
    }
}
