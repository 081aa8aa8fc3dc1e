package vn.motcua.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.web.SignedIn;
import vn.motcua.web.failure.LocalAddress;

/** The sign-in page (<i>đăng nhập</i>): afterwards people are back where they wanted to be. */
@Controller
class SignInPage {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPage.class);

    private final AuthenticationManager accounts;
    private final SessionAccounts sessions;
    private final CsrfAuthenticationStrategy newFormToken;

    SignInPage(AuthenticationManager accounts, SessionAccounts sessions, CsrfTokenRepository forms) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.newFormToken = new CsrfAuthenticationStrategy(forms);
    }

    @GetMapping("/dang-nhap")
    String show(
            @RequestParam(name = "tiep", defaultValue = "/") String next,
            @RequestParam(name = "het-han", defaultValue = "") String expired,
            @RequestParam(name = "tam-biet", defaultValue = "") String left,
            @RequestParam(name = "mat-khau-moi", defaultValue = "") String chosen,
            Optional<Actor> actor,
            Model model) {
        if (actor.isPresent()) {
            return "redirect:" + after(next, actor.get());
        }
        model.addAttribute("next", LocalAddress.orHome(next));
        model.addAttribute("expired", !expired.isEmpty());
        model.addAttribute("left", !left.isEmpty());
        model.addAttribute("chosen", !chosen.isEmpty());
        return "sign-in";
    }

    @PostMapping("/dang-nhap")
    String signIn(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "tiep", defaultValue = "/") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(account, password);
        given.setDetails(new WebAuthenticationDetails(request));
        try {
            var signedIn = accounts.authenticate(given);
            var actor = SignedIn.of(signedIn).orElseThrow();
            sessions.open(actor, request);
            newFormToken.onAuthentication(signedIn, request, response);
            LOG.info("{} signed in", actor.account());
            return "redirect:" + after(next, actor);
        } catch (CredentialsExpiredException e) {
            sessions.openToChoose(new AccountName(account.strip()), request);
            return "redirect:/mat-khau-moi";
        } catch (BadCredentialsException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", List.of(new FieldError("account", "sign-in.wrong")));
            model.addAttribute("account", account);
            model.addAttribute("next", LocalAddress.orHome(next));
            return "sign-in";
        } catch (InternalAuthenticationServiceException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static String after(String next, Actor actor) {
        var wanted = LocalAddress.orHome(next);
        return wanted.equals("/") && actor.isOfficial() ? "/cong-viec" : wanted;
    }
}
