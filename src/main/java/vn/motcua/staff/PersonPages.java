package vn.motcua.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.agency.Account;
import vn.motcua.agency.AccountDesk;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.web.Texts;

/** One official: what they hold and have in hand, and when they are away. */
@Controller
@RequestMapping(StaffPages.ADDRESS + "/{person}")
class PersonPages {

    private final PersonFile file;
    private final AccountDesk desk;
    private final AbsenceDesk absences;
    private final Texts texts;
    private final Clock clock;

    PersonPages(PersonFile file, AccountDesk desk, AbsenceDesk absences, Texts texts, Clock clock) {
        this.file = file;
        this.desk = desk;
        this.absences = absences;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID person, Actor actor, Model model) {
        return page(file.get(person, actor), List.of(), actor, model);
    }

    @PostMapping("/vang-mat")
    String away(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later) {
        var account = file.get(person, actor);
        try {
            var first = PostForm.day("validFrom", from);
            var now = clock.instant();
            absences.record(
                    account.name(),
                    first.equals(Days.of(now)) ? now : Days.begin(first),
                    Days.end(PostForm.day("validUntil", until)),
                    actor);
            return done(person, "staff.absence.recorded", later);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("from", from);
            model.addAttribute("until", until);
            return page(account, e.errors(), actor, model);
        }
    }

    @PostMapping("/vang-mat/{absence}/huy")
    String back(@PathVariable UUID person, @PathVariable UUID absence, Actor actor, RedirectAttributes later) {
        file.get(person, actor);
        absences.cancel(absence, actor);
        return done(person, "staff.absence.cancelled", later);
    }

    private String done(UUID person, String key, RedirectAttributes later) {
        later.addFlashAttribute("done", texts.text(key));
        return back(person);
    }

    static String back(UUID person) {
        return "redirect:" + StaffPages.ADDRESS + "/" + person;
    }

    private String page(Account account, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("person", account);
        model.addAttribute("file", file.contents(account, actor));
        model.addAttribute("administers", desk.administers(actor, account));
        model.addAttribute("errors", errors);
        return "staff/person";
    }
}
