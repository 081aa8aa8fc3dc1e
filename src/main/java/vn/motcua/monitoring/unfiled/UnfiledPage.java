package vn.motcua.monitoring.unfiled;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.Procedures;

/** The procedures that can be filed and that nobody has ever filed, for administrators and inspectors. */
@Controller
class UnfiledPage {

    private static final String ADDRESS = "/quan-tri/chua-co-ho-so";
    private static final int PAGE = 100;

    private final FiledProcedures filed;
    private final Procedures procedures;

    UnfiledPage(FiledProcedures filed, Procedures procedures) {
        this.filed = filed;
        this.procedures = procedures;
    }

    /** A procedure that nobody has filed. */
    record Line(String code, String name) {}

    @GetMapping(ADDRESS)
    String list(@RequestParam(name = "sau", defaultValue = "") String after, Actor actor, Model model) {
        if (!actor.is(Role.ADMINISTRATOR) && !actor.is(Role.INSPECTOR)) {
            throw RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id());
        }
        var all = procedures.filableCodes();
        var used = filed.all();
        var unfiled = all.stream().filter(code -> !used.contains(code)).toList();
        var shown = unfiled.stream()
                .filter(code -> code.value().compareTo(after) > 0)
                .limit(PAGE + 1L)
                .toList();
        var page = shown.subList(0, Math.min(PAGE, shown.size()));
        model.addAttribute("all", all.size());
        model.addAttribute("unfiled", unfiled.size());
        model.addAttribute("lines", lines(page));
        model.addAttribute("first", after.isEmpty() ? null : ADDRESS);
        model.addAttribute("next", shown.size() > PAGE ? ADDRESS + "?sau=" + page.getLast() : null);
        return "monitoring/unfiled";
    }

    private List<Line> lines(List<ProcedureCode> codes) {
        return codes.stream()
                .map(code -> new Line(code.value(), procedures.name(code)))
                .toList();
    }
}
