package vn.motcua.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.intake.IntakeReport.Effect;
import vn.motcua.web.Texts;

/**
 * The pages of a file: choosing it, what it would do, and doing it. Templates and texts are those of {@code module}:
 * {@code <module>/file} and {@code <module>/file-preview}, {@code <module>.file.taken}.
 */
public abstract class GivenFilePages {

    private static final int LARGEST = 1_000_000;

    private final LineByLine lines;
    private final FileIntake<?> intake;
    private final Texts texts;
    private final Place place;

    /**
     * Where the pages are.
     *
     * @param home the page on which what was taken in is listed
     */
    public record Place(String module, String home) {}

    protected GivenFilePages(LineByLine lines, FileIntake<?> intake, Texts texts, Place place) {
        this.lines = lines;
        this.intake = intake;
        this.texts = texts;
        this.place = place;
    }

    /** Puts into the model what the page needs on which a file is chosen. */
    protected abstract void choose(Actor actor, Model model);

    @GetMapping
    public String show(Actor actor, Model model) {
        return show(actor, List.of(), model);
    }

    @PostMapping("/xem-truoc")
    public String preview(
            @RequestParam("file") MultipartFile file, Actor actor, Model model, HttpServletResponse response)
            throws IOException {
        try {
            if (file.getSize() > LARGEST) {
                throw InvalidInput.of("file", "csv.size", intake.most());
            }
            var text = new String(file.getBytes(), StandardCharsets.UTF_8);
            return report(text, lines.preview(intake, text, actor), model);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, e.errors(), model);
        }
    }

    @PostMapping("/nap")
    public String take(
            @RequestParam("text") String text,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later) {
        IntakeReport report;
        try {
            report = lines.take(intake, text, actor);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, e.errors(), model);
        }
        if (!report.isRight()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return report(text, report, model);
        }
        later.addFlashAttribute(
                "done",
                texts.text(place.module() + ".file.taken", report.count(Effect.MADE), report.count(Effect.CHANGED)));
        return "redirect:" + place.home();
    }

    /** A file to fill in. */
    protected static ResponseEntity<byte[]> download(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private String show(Actor actor, List<FieldError> errors, Model model) {
        choose(actor, model);
        model.addAttribute("errors", errors);
        return place.module() + "/file";
    }

    private String report(String text, IntakeReport report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("text", text);
        return place.module() + "/file-preview";
    }
}
