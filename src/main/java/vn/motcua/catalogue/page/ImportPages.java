package vn.motcua.catalogue.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalogue.intake.CuratorDesk;
import vn.motcua.catalogue.intake.ImportDesk;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.procedure.VersionState;
import vn.motcua.web.Texts;

/** The catalogue at a glance, and taking a file in: choose, look at what would change, confirm, watch. */
@Controller
class ImportPages {

    private static final String HOME = "/quan-tri/danh-muc";
    private static final String REFRESH_AFTER = "3";

    private final ImportDesk desk;
    private final CuratorDesk curators;
    private final VersionDesk versions;
    private final Texts texts;

    ImportPages(ImportDesk desk, CuratorDesk curators, VersionDesk versions, Texts texts) {
        this.desk = desk;
        this.curators = curators;
        this.versions = versions;
        this.texts = texts;
    }

    /** How many records have open doubts of a kind. */
    record Open(Doubt.Kind kind, long records) {}

    @GetMapping(HOME)
    String home(Actor actor, Model model) {
        return home(actor, List.of(), model);
    }

    @PostMapping(HOME + "/tep")
    String upload(@RequestParam("file") MultipartFile file, Actor actor, Model model, HttpServletResponse response)
            throws IOException {
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return home(actor, List.of(new FieldError("file", "catalogue.file-empty")), model);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var in = file.getInputStream()) {
            return "redirect:" + HOME + "/lan-nhap/" + desk.upload(in, name, actor);
        }
    }

    @GetMapping(HOME + "/lan-nhap/{id}")
    String run(@PathVariable long id, Actor actor, Model model, HttpServletResponse response) {
        var run = desk.get(id, actor);
        if (run.isWorked()) {
            response.setHeader("Refresh", REFRESH_AFTER);
        }
        model.addAttribute("run", run);
        var problem = run.problem();
        model.addAttribute(
                "problem",
                problem == null
                        ? null
                        : texts.error(problem, run.problemArguments().toArray()));
        return "catalogue/run";
    }

    @PostMapping(HOME + "/lan-nhap/{id}/nhap")
    String go(@PathVariable long id, Actor actor) {
        desk.go(id, actor);
        return "redirect:" + HOME + "/lan-nhap/" + id;
    }

    @PostMapping(HOME + "/ra-soat-het")
    String reviewAll(Actor actor, RedirectAttributes later) {
        later.addFlashAttribute("done", texts.text("catalogue.all-reviewed", curators.reviewAll(actor)));
        return "redirect:" + HOME;
    }

    @PostMapping(HOME + "/ap-dung-het")
    String activateAll(Actor actor, RedirectAttributes later) {
        later.addFlashAttribute("done", texts.text("catalogue.all-activated", curators.activateAll(actor)));
        return "redirect:" + HOME;
    }

    private String home(Actor actor, List<FieldError> errors, Model model) {
        model.addAttribute("runs", desk.latest(actor));
        var counts = versions.counts();
        for (var state : VersionState.values()) {
            model.addAttribute(state.name(), counts.getOrDefault(state, 0L));
        }
        model.addAttribute(
                "open",
                curators.open(actor).entrySet().stream()
                        .map(entry -> new Open(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing((Open one) -> one.kind().weight())
                                .reversed()
                                .thenComparing(Open::kind))
                        .toList());
        model.addAttribute("errors", errors);
        return "catalogue/home";
    }
}
