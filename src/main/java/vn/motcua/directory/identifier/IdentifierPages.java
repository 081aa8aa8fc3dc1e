package vn.motcua.directory.identifier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;

/** The list of identifiers: looking codes up, and taking a newer list in. */
@Controller
@RequestMapping(IdentifierPages.ADDRESS)
class IdentifierPages {

    static final String ADDRESS = "/quan-tri/co-quan/ma-dinh-danh";

    private static final int A_PAGE = 50;

    private final Identifiers identifiers;
    private final IdentifierIntake intake;

    IdentifierPages(Identifiers identifiers, IdentifierIntake intake) {
        this.identifiers = identifiers;
        this.intake = intake;
    }

    @GetMapping
    String list(@RequestParam(name = "q", defaultValue = "") String words, Actor actor, Model model) {
        actor.require(Role.ADMINISTRATOR);
        return list(words, List.of(), actor, model);
    }

    @PostMapping("/xem-truoc")
    String preview(@RequestParam("file") MultipartFile file, Actor actor, Model model, HttpServletResponse response)
            throws IOException {
        try {
            if (file.getSize() > IdentifierIntake.LONGEST) {
                throw InvalidInput.of("file", "directory.identifiers.size", IdentifierFile.MOST);
            }
            var text = new String(file.getBytes(), StandardCharsets.UTF_8);
            model.addAttribute("text", text);
            return report(intake.preview(text, actor), false, model);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list("", e.errors(), actor, model);
        }
    }

    @PostMapping("/nap")
    String take(@RequestParam("text") String text, Actor actor, Model model, HttpServletResponse response) {
        try {
            return report(intake.take(text, actor), true, model);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list("", e.errors(), actor, model);
        }
    }

    private String list(String words, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("q", words);
        model.addAttribute("found", identifiers.search(words, A_PAGE));
        model.addAttribute("most", A_PAGE);
        model.addAttribute("count", identifiers.count());
        model.addAttribute("taken", identifiers.lastTaken().orElse(null));
        model.addAttribute("takes", IdentifierIntake.isHighest(actor));
        model.addAttribute("columns", String.join(", ", IdentifierFile.COLUMNS));
        model.addAttribute("errors", errors);
        return "directory/identifiers";
    }

    private static String report(IdentifierIntake.Report report, boolean done, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("done", done);
        return "directory/identifiers-report";
    }
}
