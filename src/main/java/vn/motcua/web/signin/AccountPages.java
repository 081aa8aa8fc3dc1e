package vn.motcua.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.web.OpenSessions;
import vn.motcua.web.SignedIn;
import vn.motcua.web.Texts;

/** Somebody's own account (<i>tài khoản của tôi</i>): their posts, where they are signed in, another password. */
@Controller
class AccountPages {

    private static final String ADDRESS = "/tai-khoan";
    private static final String BACK = "redirect:" + ADDRESS;

    private final PasswordDesk passwords;
    private final OpenSessions sessions;
    private final SessionAccounts accounts;
    private final Texts texts;

    AccountPages(PasswordDesk passwords, OpenSessions sessions, SessionAccounts accounts, Texts texts) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    String show(Actor actor, HttpServletRequest request, Model model) {
        return page(actor, List.of(), request, model);
    }

    @PostMapping(ADDRESS + "/mat-khau")
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes later) {
        try {
            passwords.change(actor.account(), present, new NewPassword(password, repeated), current(request));
            later.addFlashAttribute("done", texts.text("account.password.changed"));
            return BACK;
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, e.errors(), request, model);
        }
    }

    @PostMapping(ADDRESS + "/phien")
    String end(@RequestParam String handle, Actor actor, RedirectAttributes later) {
        sessions.end(actor.account(), handle);
        later.addFlashAttribute("done", texts.text("account.sessions.ended"));
        return BACK;
    }

    @PostMapping(ADDRESS + "/phien-khac")
    String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes later) {
        sessions.endOthers(actor.account(), current(request));
        later.addFlashAttribute("done", texts.text("account.sessions.ended"));
        return BACK;
    }

    /** For whoever has come in with an initial secret, and for nobody else. */
    @GetMapping("/mat-khau-moi")
    String first(HttpServletRequest request, Model model) {
        if (accounts.choosing(request).isEmpty()) {
            return "redirect:/dang-nhap";
        }
        model.addAttribute("errors", List.of());
        return "account/first-password";
    }

    @PostMapping("/mat-khau-moi")
    String choose(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var choosing = accounts.choosing(request);
        if (choosing.isEmpty()) {
            return "redirect:/dang-nhap";
        }
        try {
            passwords.chooseFirst(choosing.get(), new NewPassword(password, repeated));
            accounts.chosen(request);
            return "redirect:/dang-nhap?mat-khau-moi=1";
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", e.errors());
            return "account/first-password";
        }
    }

    private String page(Actor actor, List<FieldError> errors, HttpServletRequest request, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute(
                "posts",
                SignedIn.choicesNow().stream()
                        .filter(choice -> choice.post() != null)
                        .toList());
        model.addAttribute("sessions", sessions.of(actor.account(), current(request)));
        model.addAttribute("errors", errors);
        return "account/account";
    }

    private static @Nullable String current(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
