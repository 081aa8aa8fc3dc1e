package vn.motcua.catalogue.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.catalogue.intake.CuratorDesk;
import vn.motcua.core.Actor;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.procedure.VersionKey;
import vn.motcua.procedure.VersionState;
import vn.motcua.web.Texts;

/** The versions of a procedure: what changes between two, and their way into use and out of it. */
@Controller
@RequestMapping("/quan-tri/danh-muc/phien-ban")
class VersionPages {

    private static final int PAGE = 50;
    private static final List<String> FILES = List.of("procedure.yaml", "declaration.form", "result.html");

    private final VersionDesk desk;
    private final CuratorDesk curators;
    private final Texts texts;

    VersionPages(VersionDesk desk, CuratorDesk curators, Texts texts) {
        this.desk = desk;
        this.curators = curators;
        this.texts = texts;
    }

    /** A file of two versions, compared; nothing for one that is the same. */
    record Compared(String name, List<LineDiff.Line> lines) {}

    @GetMapping
    String list(
            @RequestParam(name = "trang-thai", defaultValue = "DRAFT") String state,
            @RequestParam(name = "sau", defaultValue = "") String after,
            @RequestParam(name = "ma", defaultValue = "") String code,
            Actor actor,
            Model model) {
        VersionDesk.requireKeeper(actor);
        if (!code.isBlank()) {
            return "redirect:/quan-tri/danh-muc/phien-ban/" + new ProcedureCode(code.strip());
        }
        var asked = Arrays.stream(VersionState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(VersionState.DRAFT);
        var found = desk.in(asked, after, PAGE);
        model.addAttribute("state", asked);
        model.addAttribute("versions", found);
        model.addAttribute("after", after);
        model.addAttribute(
                "next",
                found.size() < PAGE ? null : found.getLast().key().code().value());
        return "catalogue/versions";
    }

    @GetMapping("/{code}")
    String versions(@PathVariable String code, Actor actor, Model model) {
        VersionDesk.requireKeeper(actor);
        var versions = versions(code);
        model.addAttribute("code", code);
        model.addAttribute("versions", versions);
        model.addAttribute("record", curators.of(new ProcedureCode(code), actor).orElse(null));
        return "catalogue/procedure";
    }

    @GetMapping("/{code}/{version}")
    String version(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(name = "so-voi", required = false) @Nullable String other,
            Actor actor,
            Model model) {
        VersionDesk.requireKeeper(actor);
        var key = key(code, version);
        var shown = desk.get(key);
        var base = base(shown, other);
        var files = desk.files(key);
        model.addAttribute("version", shown);
        model.addAttribute("files", names(files, Map.of()));
        model.addAttribute("texts", files);
        model.addAttribute("base", base);
        model.addAttribute("compared", base == null ? List.of() : compared(desk.files(base.key()), files));
        model.addAttribute(
                "mayActivate", shown.reviewer().filter(actor.account()::equals).isEmpty());
        return "catalogue/version";
    }

    @PostMapping("/{code}/{version}/ra-soat")
    String review(@PathVariable String code, @PathVariable String version, Actor actor, RedirectAttributes later) {
        desk.review(key(code, version), actor);
        return done("catalogue.reviewed", code, version, later);
    }

    @PostMapping("/{code}/{version}/ap-dung")
    String activate(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String from,
            Actor actor,
            RedirectAttributes later) {
        desk.activate(key(code, version), day(from), actor);
        return done("catalogue.activated", code, version, later);
    }

    @PostMapping("/{code}/{version}/thu-hoi")
    String withdraw(
            @PathVariable String code,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String why,
            Actor actor,
            RedirectAttributes later) {
        desk.withdraw(key(code, version), why, actor);
        return done("catalogue.withdrawn", code, version, later);
    }

    private String done(String text, String code, String version, RedirectAttributes later) {
        later.addFlashAttribute("done", texts.text(text));
        return "redirect:/quan-tri/danh-muc/phien-ban/" + code + "/" + version;
    }

    /** The version that is asked for, or else the one that was in use before this one was drafted. */
    private @Nullable ProcedureVersion base(ProcedureVersion shown, @Nullable String other) {
        if (other != null && !other.isEmpty()) {
            return desk.get(key(shown.key().code().value(), other));
        }
        return desk.of(shown.key().code()).stream()
                .filter(one -> !one.key().equals(shown.key()) && one.activated() != null)
                .findFirst()
                .orElse(null);
    }

    /** What everybody reads first, then whatever else one of them has. */
    private static List<String> names(Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(FILES);
        names.addAll(new TreeSet<>(before.keySet()));
        names.addAll(new TreeSet<>(after.keySet()));
        names.removeIf(name -> !before.containsKey(name) && !after.containsKey(name));
        return List.copyOf(names);
    }

    private static List<Compared> compared(Map<String, String> before, Map<String, String> after) {
        var compared = new ArrayList<Compared>();
        for (var name : names(before, after)) {
            var was = before.getOrDefault(name, "");
            var is = after.getOrDefault(name, "");
            if (!was.equals(is)) {
                compared.add(new Compared(name, LineDiff.between(was, is)));
            }
        }
        return compared;
    }

    private List<ProcedureVersion> versions(String code) {
        var versions = desk.of(new ProcedureCode(code));
        if (versions.isEmpty()) {
            throw RuleViolation.notFound("procedure.unknown", code);
        }
        return versions;
    }

    private static VersionKey key(String code, String version) {
        return new VersionKey(new ProcedureCode(code), version);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RuleViolation.invalid("catalogue.day", e);
        }
    }
}
