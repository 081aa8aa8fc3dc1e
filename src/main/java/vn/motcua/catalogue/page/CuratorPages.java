package vn.motcua.catalogue.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalogue.intake.CuratorDesk;
import vn.motcua.catalogue.intake.MadeEdit;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.catalogue.reading.Edits;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.AgencyLevel;
import vn.motcua.procedure.ServiceLevel;
import vn.motcua.web.Texts;

/** Lists of doubts, and a record with everything doubtful about it, to be accepted or set right. */
@Controller
@RequestMapping("/quan-tri/danh-muc")
class CuratorPages {

    private static final int PAGE = 50;

    private final CuratorDesk desk;
    private final Texts texts;

    CuratorPages(CuratorDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/nghi-van/{kind}")
    String doubts(
            @PathVariable String kind,
            @RequestParam(name = "sau", defaultValue = "") String after,
            Actor actor,
            Model model) {
        var asked = kind(kind);
        var page = desk.open(asked, after, PAGE, actor);
        model.addAttribute("kind", asked);
        model.addAttribute("lines", page.lines());
        model.addAttribute("after", after);
        model.addAttribute("next", page.next().orElse(null));
        return "catalogue/doubts";
    }

    @PostMapping("/nghi-van/{kind}/chap-nhan-het")
    String acceptAll(@PathVariable String kind, Actor actor, RedirectAttributes later) {
        later.addFlashAttribute("done", texts.text("catalogue.all-accepted", desk.acceptAll(kind(kind), actor)));
        return "redirect:/quan-tri/danh-muc";
    }

    @GetMapping("/ban-ghi/{id}")
    String record(@PathVariable UUID id, Actor actor, Model model) {
        return record(id, "", "", List.of(), actor, model);
    }

    @PostMapping("/ban-ghi/{id}/chap-nhan")
    String accept(@PathVariable UUID id, @RequestParam String key, Actor actor, RedirectAttributes later) {
        desk.accept(id, key, actor);
        later.addFlashAttribute("done", texts.text("catalogue.accepted"));
        return "redirect:/quan-tri/danh-muc/ban-ghi/" + id;
    }

    @PostMapping("/ban-ghi/{id}/sua")
    String edit(
            @PathVariable UUID id,
            @RequestParam String field,
            @RequestParam String value,
            @RequestParam(defaultValue = "") String before,
            Actor actor,
            Model model,
            RedirectAttributes later) {
        try {
            desk.edit(id, field, value, before, actor);
        } catch (InvalidInput e) {
            return record(id, field, value, e.errors(), actor, model);
        }
        later.addFlashAttribute("done", texts.text("catalogue.edited"));
        return "redirect:/quan-tri/danh-muc/ban-ghi/" + id;
    }

    private String record(UUID id, String field, String value, List<FieldError> errors, Actor actor, Model model) {
        var found = desk.get(id, actor);
        var papers =
                found.doubts().stream().map(doubt -> doubt.doubt().field()).filter(one -> one.startsWith("papers."));
        model.addAttribute("record", found.record());
        model.addAttribute("doubts", found.doubts());
        model.addAttribute("edits", found.edits());
        model.addAttribute("set", found.edits().stream().collect(Collectors.toMap(MadeEdit::field, MadeEdit::value)));
        model.addAttribute("shown", shown(found.edits()));
        model.addAttribute("choices", choices());
        model.addAttribute("raw", found.raw());
        model.addAttribute(
                "fields",
                Stream.concat(Arrays.stream(Edits.Field.values()).map(Edits.Field::id), papers.distinct())
                        .toList());
        model.addAttribute("asked", Map.of("field", field, "value", value));
        model.addAttribute("errors", errors);
        return "catalogue/record";
    }

    private static Map<String, String> shown(List<MadeEdit> edits) {
        return edits.stream()
                .collect(Collectors.toMap(MadeEdit::field, edit -> Edits.shown(edit.field(), edit.value())));
    }

    /** Fields that are chosen and not typed: values with what they are called. */
    private Map<String, Map<String, String>> choices() {
        return Map.of(
                Edits.Field.AGENCY_LEVEL.id(),
                choices(AgencyLevel.values()),
                Edits.Field.LEVEL.id(),
                choices(ServiceLevel.values()),
                "papers",
                choices(Edits.PaperUse.values()));
    }

    private Map<String, String> choices(Enum<?>[] values) {
        var choices = new LinkedHashMap<String, String>();
        for (var value : values) {
            choices.put(value.name(), texts.text("catalogue.choice." + value.name()));
        }
        return choices;
    }

    private static Doubt.Kind kind(String name) {
        return Arrays.stream(Doubt.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolation.notFound("catalogue.record-unknown"));
    }
}
