package vn.motcua.competence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.agency.Agencies;
import vn.motcua.competence.Explanation.Silence;
import vn.motcua.competence.Explanation.Silent;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.Procedures;
import vn.motcua.web.Texts;

/** The rules of a province, why an agency resolves a procedure, and which procedures nobody resolves. */
@Controller
@RequestMapping(CompetencePages.ADDRESS)
class CompetencePages {

    static final String ADDRESS = "/quan-tri/tham-quyen";

    private final CompetenceDesk desk;
    private final Explaining explaining;
    private final RuleNames names;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Texts texts;

    CompetencePages(
            CompetenceDesk desk,
            Explaining explaining,
            RuleNames names,
            Procedures procedures,
            Agencies agencies,
            Texts texts) {
        this.desk = desk;
        this.explaining = explaining;
        this.names = names;
        this.procedures = procedures;
        this.agencies = agencies;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(name = "trang", defaultValue = "0") int page, Actor actor, Model model) {
        var from = Math.clamp(page, 0, 10_000);
        var rules = desk.list(from, actor);
        var shown = rules.stream().limit(CompetenceDesk.A_PAGE).toList();
        model.addAttribute("rules", names.of(shown, desk.today()));
        model.addAttribute("today", desk.today());
        model.addAttribute("first", from == 0 ? null : ADDRESS);
        model.addAttribute("next", rules.size() > shown.size() ? ADDRESS + "?trang=" + (from + 1) : null);
        model.addAttribute(
                "unresolved",
                explaining.unresolved(desk.province(actor), desk.today()).size());
        return "competence/list";
    }

    @GetMapping("/moi")
    String blank(@RequestParam(name = "thu-tuc", required = false) @Nullable String code, Actor actor, Model model) {
        desk.province(actor);
        return form(RuleForm.blank(code, desk.today()), List.of(), model);
    }

    @PostMapping
    String add(RuleForm form, Actor actor, Model model, HttpServletResponse response, RedirectAttributes later) {
        desk.province(actor);
        try {
            desk.add(form.plan(agencies), actor);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, e.errors(), model);
        }
        later.addFlashAttribute("done", texts.text("competence.added"));
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{id}/ket-thuc")
    String end(@PathVariable UUID id, @RequestParam String lastDay, Actor actor, RedirectAttributes later) {
        desk.end(id, day(lastDay), actor);
        later.addFlashAttribute("done", texts.text("competence.ended"));
        return "redirect:" + ADDRESS;
    }

    @GetMapping("/giai-thich")
    String explain(
            @RequestParam(name = "thu-tuc") String code,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            Actor actor,
            Model model) {
        var on = day.isBlank() ? desk.today() : day(day);
        var told = explaining.explain(new ProcedureCode(code.strip()), desk.province(actor), on);
        model.addAttribute("told", told);
        model.addAttribute("receiving", names.of(told.receiving(), on));
        var silent =
                told.silent().stream().collect(groupingBy(Silent::why, TreeMap::new, mapping(Silent::rule, toList())));
        var inWords = new TreeMap<Silence, List<RuleNames.Named>>();
        silent.forEach((why, rules) -> inWords.put(why, names.of(rules, on)));
        model.addAttribute("silent", inWords);
        return "competence/explanation";
    }

    @GetMapping("/chua-co")
    String unresolved(Actor actor, Model model) {
        model.addAttribute("unresolved", explaining.unresolved(desk.province(actor), desk.today()));
        return "competence/unresolved";
    }

    private String form(RuleForm form, List<FieldError> errors, Model model) {
        var sectors = new LinkedHashMap<String, String>();
        procedures.sectors().forEach(sector -> sectors.put(sector.code(), sector.name()));
        model.addAttribute("form", form);
        model.addAttribute("sectors", sectors);
        model.addAttribute("aspects", RuleForm.aspects(texts));
        model.addAttribute("kinds", RuleForm.kinds(texts));
        model.addAttribute("errors", errors);
        return "competence/new";
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RuleViolation.invalid("competence.day");
        }
    }
}
