package vn.motcua.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.web.Texts;

/** Agencies from a file: the file to fill in, what it would do, and doing it. */
@Controller
@RequestMapping(AgencyFilePages.ADDRESS)
class AgencyFilePages {

    static final String ADDRESS = DirectoryPages.ADDRESS + "/tep";

    private static final int LARGEST = 1_000_000;

    private final AgencyIntake intake;
    private final AgencyTree tree;
    private final Texts texts;

    AgencyFilePages(AgencyIntake intake, AgencyTree tree, Texts texts) {
        this.intake = intake;
        this.tree = tree;
        this.texts = texts;
    }

    @GetMapping
    String choose(Actor actor, Model model) {
        return choose(actor, List.of(), model);
    }

    @GetMapping(path = "/mau", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> blank(Actor actor) {
        var province = tree.top(actor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"co-quan-" + province + ".csv\"")
                .body(intake.blank(province, actor).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/xem-truoc")
    String preview(@RequestParam("file") MultipartFile file, Actor actor, Model model, HttpServletResponse response)
            throws IOException {
        try {
            if (file.getSize() > LARGEST) {
                throw InvalidInput.of("file", "directory.file.size", AgencyFile.MOST);
            }
            var text = new String(file.getBytes(), StandardCharsets.UTF_8);
            return report(text, intake.preview(text, actor), model);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return choose(actor, e.errors(), model);
        }
    }

    @PostMapping("/nap")
    String take(
            @RequestParam("text") String text,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later) {
        var report = intake.take(text, actor);
        if (!report.isRight()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return report(text, report, model);
        }
        later.addFlashAttribute(
                "done",
                texts.text(
                        "directory.file.taken",
                        report.count(AgencyIntake.Effect.MADE),
                        report.count(AgencyIntake.Effect.CHANGED)));
        return "redirect:" + DirectoryPages.ADDRESS;
    }

    private String choose(Actor actor, List<FieldError> errors, Model model) {
        AgencyId top = tree.top(actor);
        model.addAttribute("above", tree.get(top, actor));
        model.addAttribute("columns", String.join(", ", AgencyFile.COLUMNS));
        model.addAttribute("waiting", intake.ungoverned(top, actor).size());
        model.addAttribute("errors", errors);
        return "directory/file";
    }

    private static String report(String text, AgencyIntake.Report report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("text", text);
        return "directory/file-preview";
    }
}
