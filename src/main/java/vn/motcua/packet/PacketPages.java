package vn.motcua.packet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.RuleViolation;
import vn.motcua.linter.Finding;
import vn.motcua.linter.Weight;
import vn.motcua.rehearsal.Outcome;
import vn.motcua.web.Texts;

/** Uploading a procedure package, and watching what becomes of it. */
@Controller
@RequestMapping("/quan-tri/goi-thu-tuc")
class PacketPages {

    private static final String HOME = "/quan-tri/goi-thu-tuc";
    private static final String REFRESH_AFTER = "3";

    private final PacketDesk desk;
    private final Texts texts;

    PacketPages(PacketDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** A finding in the reader's words. */
    record Found(String place, Weight weight, String words) {}

    /** How a story went, in the reader's words; nothing beside its title when it went as told. */
    record Played(String file, String title, @Nullable String otherwise) {}

    @GetMapping
    String home(Actor actor, Model model) {
        return home(actor, List.of(), model);
    }

    @PostMapping("/tep")
    String upload(@RequestParam("file") MultipartFile file, Actor actor, Model model, HttpServletResponse response)
            throws IOException {
        try (var in = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return "redirect:" + HOME + "/" + desk.upload(in, name, actor);
        } catch (RuleViolation e) {
            if (e.kind() != RuleViolation.Kind.INVALID) {
                throw e;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return home(actor, List.of(new FieldError("file", e.code(), List.of(words(e)))), model);
        }
    }

    @GetMapping("/{id}")
    String packet(@PathVariable long id, Actor actor, Model model, HttpServletResponse response) {
        var packet = desk.get(id, actor);
        if (packet.isWorked()) {
            response.setHeader("Refresh", REFRESH_AFTER);
        }
        var problem = packet.problem();
        model.addAttribute("packet", packet);
        model.addAttribute("problem", problem == null ? null : texts.error(problem));
        model.addAttribute(
                "findings", packet.findings().stream().map(PacketPages::found).toList());
        model.addAttribute(
                "outcomes", packet.outcomes().stream().map(PacketPages::played).toList());
        return "packet/packet";
    }

    private String home(Actor actor, List<FieldError> errors, Model model) {
        model.addAttribute("packets", desk.latest(actor));
        model.addAttribute("errors", errors);
        return "packet/home";
    }

    private static Object[] words(RuleViolation e) {
        return Arrays.stream(e.arguments())
                .filter(argument -> !(argument instanceof Throwable))
                .toArray();
    }

    private static Found found(Finding finding) {
        return new Found(
                finding.file() + ":" + finding.line(),
                finding.weight(),
                finding.words(LocaleContextHolder.getLocale()));
    }

    private static Played played(Outcome outcome) {
        return new Played(
                outcome.file(),
                outcome.title(),
                outcome.told(LocaleContextHolder.getLocale()).orElse(null));
    }
}
