package vn.motcua.web.signin;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.SignInAccount;
import vn.motcua.web.SignInAccounts;
import vn.motcua.web.SignedIn;
import vn.motcua.web.WebSettings.Limit;
import vn.motcua.web.failure.TooManyRequests;
import vn.motcua.web.limit.RateLimits;

/**
 * Checks an account's name and password (<i>đăng nhập</i>). An unknown account, a closed one and a wrong password give
 * the same answer after the same time; wrong ones are counted, right ones are not.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    /** An account, or an address behind which a whole office sits, may fail this many times as often as one pair. */
    private static final int WIDE = 10;

    private final ObjectProvider<SignInAccounts> accounts;
    private final PasswordEncoder passwords;
    private final RightLately rightLately;
    private final RateLimits limits;
    private final String hashOfNobody;

    SignIn(
            ObjectProvider<SignInAccounts> accounts,
            PasswordEncoder passwords,
            RightLately rightLately,
            RateLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rightLately = rightLately;
        this.limits = limits;
        this.hashOfNobody = String.valueOf(passwords.encode("nobody-has-this"));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var name = given.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(given.getCredentials());
        var account = find(name).filter(SignInAccount::enabled);
        if (account.filter(a -> rightLately.knows(a, password)).isEmpty()) {
            try {
                check(name, account, password, address(given));
            } catch (TooManyRequests | RuleViolation e) {
                throw new InternalAuthenticationServiceException("not checked", e);
            }
        }
        var found = account.orElseThrow();
        if (found.initial()) {
            throw new CredentialsExpiredException("an initial secret");
        }
        return SignedIn.as(found.actor(), found.actors());
    }

    private void check(String name, Optional<SignInAccount> account, String password, String address) {
        limits.requireRoom(Limit.SIGN_IN, name + " " + address, 1);
        limits.requireRoom(Limit.SIGN_IN, name, WIDE);
        limits.requireRoom(Limit.SIGN_IN, address, WIDE);
        var hash = account.map(SignInAccount::passwordHash).orElse(hashOfNobody);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            limits.count(Limit.SIGN_IN, name + " " + address);
            limits.count(Limit.SIGN_IN, name);
            limits.count(Limit.SIGN_IN, address);
            LOG.info("refused a sign-in");
            throw new BadCredentialsException("wrong account or password");
        }
        rightLately.remember(account.get(), password);
    }

    private Optional<SignInAccount> find(String name) {
        try {
            return accounts.getObject().find(new AccountName(name));
        } catch (RuleViolation e) {
            return Optional.empty(); // no account can have such a name
        }
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
