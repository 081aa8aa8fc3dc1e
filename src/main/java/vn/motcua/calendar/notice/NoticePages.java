package vn.motcua.calendar.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.web.Texts;

/** The years that are loaded, a year by months, and taking over a notice: choose, look at what changes, confirm. */
@Controller
class NoticePages {

    private final CalendarDesk desk;
    private final YearDesk years;
    private final Texts texts;

    NoticePages(CalendarDesk desk, YearDesk years, Texts texts) {
        this.desk = desk;
        this.years = years;
        this.texts = texts;
    }

    @GetMapping("/quan-tri/lich")
    String calendars(Actor actor, Model model) {
        return overview(actor, List.of(), model);
    }

    @GetMapping("/quan-tri/lich/{year:\\d{4}}")
    String year(@PathVariable int year, Actor actor, Model model) {
        model.addAttribute("year", years.year(year, actor));
        return "calendar/year";
    }

    /** Nothing is written yet: looking again at the same notice is harmless. */
    @PostMapping("/quan-tri/lich/xem-truoc")
    String preview(@RequestParam("file") MultipartFile file, Actor actor, Model model) throws IOException {
        try {
            var text = new String(file.getBytes(), StandardCharsets.UTF_8);
            model.addAttribute("preview", desk.preview(text, actor));
            return "calendar/preview";
        } catch (InvalidInput e) {
            return overview(actor, e.errors(), model);
        }
    }

    @PostMapping("/quan-tri/lich/nap")
    String take(@RequestParam String notice, @RequestParam long version, Actor actor, RedirectAttributes later) {
        var taken = desk.take(notice, version, actor);
        var year = Integer.toString(taken.year());
        later.addFlashAttribute("done", texts.text("calendar.taken", year));
        return "redirect:/quan-tri/lich/" + year;
    }

    private String overview(Actor actor, List<FieldError> errors, Model model) {
        model.addAttribute("years", years.all(actor));
        model.addAttribute("missing", years.missing());
        model.addAttribute("takes", CalendarDesk.mayTake(actor));
        model.addAttribute("errors", errors);
        return "calendar/calendars";
    }
}
