package vn.motcua.place;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.web.Texts;

/** Which commune an old address belongs to now, for everybody; and the lists of units, for an administrator. */
@Controller
class PlacePages {

    private static final int LONGEST_ADDRESS = 500;
    private static final int SHOWN_PROBLEMS = 20;

    private final Places places;
    private final UnitDesk desk;
    private final Texts texts;

    PlacePages(Places places, UnitDesk desk, Texts texts) {
        this.places = places;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping("/dia-chi")
    String address(@RequestParam(name = "q", defaultValue = "") String address, Model model) {
        var asked = address.strip();
        model.addAttribute("q", asked);
        model.addAttribute("tooLong", asked.length() > LONGEST_ADDRESS);
        if (!asked.isEmpty() && asked.length() <= LONGEST_ADDRESS) {
            model.addAttribute("found", places.locate(asked));
        }
        return "place/address";
    }

    @GetMapping("/quan-tri/dia-ban")
    String units(Actor actor, Model model) {
        return units(actor, List.of(), "", model);
    }

    @PostMapping("/quan-tri/dia-ban")
    String take(
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "from", defaultValue = "") String from,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later)
            throws IOException {
        try {
            var text = new String(file.getBytes(), StandardCharsets.UTF_8);
            var taken = desk.take(text, date(from), actor);
            if (taken.problems().isEmpty()) {
                later.addFlashAttribute("done", texts.text("place.taken", taken.units(), taken.changes()));
                return "redirect:/quan-tri/dia-ban";
            }
            model.addAttribute(
                    "problems",
                    taken.problems().stream()
                            .limit(SHOWN_PROBLEMS)
                            .map(this::sentence)
                            .toList());
            model.addAttribute("problemCount", taken.problems().size());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return units(actor, List.of(), from, model);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return units(actor, e.errors(), from, model);
        }
    }

    private String units(Actor actor, List<FieldError> errors, String from, Model model) {
        model.addAttribute("times", desk.times(actor));
        model.addAttribute("errors", errors);
        model.addAttribute("from", from);
        return "place/units";
    }

    private String sentence(UnitProblem problem) {
        return texts.text("place.problem.line", problem.line()) + " "
                + texts.text(
                        "place.problem." + problem.code(), problem.arguments().toArray());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw InvalidInput.of("from", "place.from");
        }
    }
}
