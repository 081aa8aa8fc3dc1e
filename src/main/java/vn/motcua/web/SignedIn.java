package vn.motcua.web;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.core.Actor;

/**
 * The person of this request as the security framework knows them (<i>người đã đăng nhập</i>).
 *
 * @param actor in the post in which they act
 * @param choices whom they might act as: once for each post they hold today
 */
public record SignedIn(Actor actor, List<Actor> choices) implements Principal {

    public SignedIn {
        choices = List.copyOf(choices);
    }

    /** Everybody who works here has it, whatever their role. */
    public static final String OFFICIAL = "OFFICIAL";

    /** An authentication for {@code actor}, also for tests that need somebody to be signed in. */
    public static Authentication as(Actor actor) {
        return as(actor, List.of(actor));
    }

    /** An authentication for {@code actor}, who might act as any of {@code choices}. */
    public static Authentication as(Actor actor, List<Actor> choices) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor, choices), null, authorities(actor));
        token.eraseCredentials();
        return token;
    }

    /** Whom the sender of the present request might act as; nobody when nobody is signed in. */
    public static List<Actor> choicesNow() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.choices()
                : List.of();
    }

    /** Whoever sends the present request, if they are signed in. */
    public static Optional<Actor> now() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whom {@code authentication} stands for, if it is a person. */
    public static Optional<Actor> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    private static List<GrantedAuthority> authorities(Actor actor) {
        var authorities = new ArrayList<GrantedAuthority>();
        actor.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.id())));
        if (actor.isOfficial()) {
            authorities.add(new SimpleGrantedAuthority(OFFICIAL));
        }
        return authorities;
    }

    @Override
    public String getName() {
        return actor.account().value();
    }
}
