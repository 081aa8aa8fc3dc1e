package vn.motcua.staff;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.agency.AccountDesk;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.web.Texts;

/** What is done to an official's account: locked, opened, a new initial secret, its sessions ended. */
@Controller
@RequestMapping(StaffPages.ADDRESS + "/{person}")
class AccountActs {

    private final PersonFile file;
    private final StaffDesk desk;
    private final AccountDesk accounts;
    private final Texts texts;

    AccountActs(PersonFile file, StaffDesk desk, AccountDesk accounts, Texts texts) {
        this.file = file;
        this.desk = desk;
        this.accounts = accounts;
        this.texts = texts;
    }

    @PostMapping("/khoa")
    String lock(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes later) {
        try {
            desk.lock(file.get(person, actor).name(), reason, actor);
            return done(person, "staff.locked", later);
        } catch (InvalidInput e) {
            later.addFlashAttribute("problem", texts.error(e.errors().getFirst()));
            return PersonPages.back(person);
        }
    }

    @PostMapping("/mo-khoa")
    String unlock(@PathVariable UUID person, Actor actor, RedirectAttributes later) {
        accounts.unlock(file.get(person, actor).name(), actor);
        return done(person, "staff.unlocked", later);
    }

    @PostMapping("/phien")
    String endSessions(@PathVariable UUID person, Actor actor, RedirectAttributes later) {
        int ended = desk.endSessions(file.get(person, actor).name(), actor);
        later.addFlashAttribute("done", texts.text("staff.sessions.ended", ended));
        return PersonPages.back(person);
    }

    /** Shown once, in the answer to this form and nowhere else. */
    @PostMapping("/ma-ban-dau")
    String renewSecret(@PathVariable UUID person, Actor actor, Model model) {
        var account = file.get(person, actor);
        model.addAttribute("secret", desk.renewSecret(account.name(), actor));
        model.addAttribute("fullName", account.fullName());
        return "staff/secret";
    }

    private String done(UUID person, String key, RedirectAttributes later) {
        later.addFlashAttribute("done", texts.text(key));
        return PersonPages.back(person);
    }
}
