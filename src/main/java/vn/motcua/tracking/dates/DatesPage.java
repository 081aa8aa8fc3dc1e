package vn.motcua.tracking.dates;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;

/** The same for people: the citizen who waits, and the official who is asked why. */
@Controller
class DatesPage {

    private final DatesDesk desk;

    DatesPage(DatesDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/ho-so/{id}/ngay-hen")
    String dates(@PathVariable String id, Actor actor, Model model) {
        var dates = desk.dates(DossierId.of(id), actor);
        var current = dates.current();
        model.addAttribute("id", id);
        model.addAttribute("dates", dates);
        model.addAttribute("clock", current);
        model.addAttribute("rows", current == null ? List.of() : Row.of(current));
        model.addAttribute("accepted", dates.resolution() != null);
        return "tracking/dates";
    }
}
