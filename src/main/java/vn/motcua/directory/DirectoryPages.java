package vn.motcua.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.agency.Agency;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.web.Texts;

/** The tree of agencies, one agency, and the forms that change it. */
@Controller
@RequestMapping(DirectoryPages.ADDRESS)
class DirectoryPages {

    static final String ADDRESS = "/quan-tri/co-quan";

    private final AgencyTree tree;
    private final AgencyHistory history;
    private final DirectoryDesk desk;
    private final Texts texts;

    DirectoryPages(AgencyTree tree, AgencyHistory history, DirectoryDesk desk, Texts texts) {
        this.tree = tree;
        this.history = history;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    String tree(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "duoi", defaultValue = "") String parent,
            @RequestParam(name = "sau", defaultValue = "") String after,
            Actor actor,
            Model model) {
        var top = parent.isEmpty() ? tree.top(actor) : new AgencyId(parent);
        var level = words.isBlank() ? tree.below(top, after, actor) : tree.search(words, after, actor);
        var here = UriComponentsBuilder.fromPath(ADDRESS).queryParam("duoi", top.value());
        if (!words.isBlank()) {
            here.queryParam("q", "{q}");
        }
        model.addAttribute("above", tree.get(top, actor));
        model.addAttribute("q", words);
        model.addAttribute("stopped", history.stopped(top, actor));
        model.addAttribute("lines", level.lines());
        model.addAttribute("first", after.isEmpty() ? null : address(here, words));
        model.addAttribute(
                "next",
                level.next() == null ? null : address(here.cloneBuilder().queryParam("sau", level.next()), words));
        return "directory/tree";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable("id") String id,
            @RequestParam(name = "tu", required = false) @Nullable LocalDate from,
            Actor actor,
            Model model) {
        var agency = tree.get(new AgencyId(id), actor);
        var entries = history.of(agency.id(), actor);
        var base = from == null ? AgencyHistory.firstDay(entries, desk.today()) : from;
        var form = AgencyForm.of(history.on(agency.id(), base, actor), agency.validFrom(), base, base);
        return one(agency, form, entries, List.of(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable("id") String id,
            AgencyForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later) {
        var agency = tree.get(new AgencyId(id), actor);
        try {
            var dated = form.dated(desk.today());
            desk.change(agency.id(), form.plan(), dated, actor);
            later.addFlashAttribute(
                    "done",
                    dated.from().isAfter(desk.today())
                            ? texts.text("directory.planned", Days.written(dated.from()))
                            : texts.text("directory.changed"));
            return "redirect:" + ADDRESS + "/" + agency.id();
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(agency, form, history.of(agency.id(), actor), e.errors(), model);
        }
    }

    @PostMapping("/{id}/thay-doi/{day}/rut")
    String withdraw(
            @PathVariable("id") String id,
            @PathVariable("day") LocalDate day,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later) {
        var agency = tree.get(new AgencyId(id), actor);
        try {
            desk.withdraw(agency.id(), day, actor);
            later.addFlashAttribute("done", texts.text("directory.withdrawn", Days.written(day)));
            return "redirect:" + ADDRESS + "/" + agency.id();
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var form = AgencyForm.of(history.on(agency.id(), day, actor), agency.validFrom(), day, day);
            return one(agency, form, history.of(agency.id(), actor), e.errors(), model);
        }
    }

    private String one(
            Agency agency, AgencyForm form, List<AgencyHistory.Entry> entries, List<FieldError> errors, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("entries", entries);
        model.addAttribute("today", desk.today());
        model.addAttribute("begun", AgencyHistory.begun(entries));
        model.addAttribute("staff", tree.staff(agency.id()));
        model.addAttribute("form", form);
        model.addAttribute("kinds", AgencyForm.kinds(texts));
        model.addAttribute("errors", errors);
        return "directory/agency";
    }

    private static String address(UriComponentsBuilder builder, String words) {
        return words.isBlank()
                ? builder.toUriString()
                : builder.encode().buildAndExpand(words).toUriString();
    }
}
