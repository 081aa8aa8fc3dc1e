package vn.motcua.agency;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.core.Vietnamese;
import vn.motcua.ledger.Ledger;

/**
 * Makes accounts of officials, locks and opens them, and gives them initial secrets (<i>quản lý tài khoản cán bộ</i>). An
 * administrator does it for those whose posts are all in their agency and below, and never for themself.
 */
@Component
public class AccountDesk {

    /** How long an initial secret is good for. */
    public static final Duration SECRET = Duration.ofDays(3);

    private static final Logger log = LoggerFactory.getLogger(AccountDesk.class);
    private static final int LONGEST_NAME = 200;
    /** Without what looks alike on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int A_GROUP = 5;

    private final Accounts accounts;
    private final PostDesk posts;
    private final PasswordEncoder passwords;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountDesk(Accounts accounts, PostDesk posts, PasswordEncoder passwords, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * An initial secret, to be read once by whoever hands it over.
     *
     * @param until when it is good for nothing any more
     */
    public record Secret(AccountName account, String text, Instant until) {

        /** Without the secret, so that it never reaches a log. */
        @Override
        public String toString() {
            return account + " until " + until;
        }
    }

    /** Makes an account with its first post. */
    @Transactional
    public Secret create(AccountName name, String fullName, PostPlan first, Actor by) {
        by.require(Role.ADMINISTRATOR, first.agency());
        first.check(Days.today(clock));
        var cleaned = Vietnamese.clean(fullName).strip();
        if (cleaned.isEmpty()) {
            throw InvalidInput.of("fullName", "account.name-missing");
        }
        if (cleaned.length() > LONGEST_NAME) {
            throw InvalidInput.of("fullName", "account.name-too-long", LONGEST_NAME);
        }
        posts.lockTree(first.agency()); // of two who take the same name one comes second
        if (name.equals(AccountName.SYSTEM) || accounts.existsById(name.value())) {
            throw InvalidInput.of("account", "account.exists");
        }
        var now = clock.instant();
        var secret = secret(name, now);
        var account = new Account(name, cleaned, "", false);
        account.initialSecret(hash(secret), secret.until());
        accounts.save(account);
        ledger.append(account.person(), now, by.account(), "AccountCreated", Map.of("account", name.value()));
        posts.give(name, first, by);
        log.info("{} makes account {}", by.account(), name);
        return secret;
    }

    /** What they had is forgotten: they choose a new password with an initial secret. */
    @Transactional
    public Secret renewSecret(AccountName name, Actor by) {
        var account = administered(name, by);
        var now = clock.instant();
        var secret = secret(name, now);
        account.initialSecret(hash(secret), secret.until());
        accounts.save(account);
        ledger.append(account.person(), now, by.account(), "SecretRenewed", Map.of());
        log.info("{} gives {} an initial secret", by.account(), name);
        return secret;
    }

    /** Nobody signs in with it from now on. */
    @Transactional
    public void lock(AccountName name, String reason, Actor by) {
        var account = administered(name, by);
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "staff.reason-missing");
        }
        var today = Days.today(clock);
        for (var post : account.posts()) {
            if (!post.isOverOn(today) && post.roles().contains(Role.ADMINISTRATOR)) {
                posts.lockTree(post.agency());
                posts.mustLeaveAnAdministrator(name, post.agency(), today.minusDays(1));
            }
        }
        var now = clock.instant();
        account.lock(by.account(), now);
        accounts.save(account);
        ledger.append(
                account.person(),
                now,
                by.account(),
                "AccountLocked",
                Map.of("reason", Sha256.of(reason.strip()).hex()));
        log.info("{} locks account {}", by.account(), name);
    }

    @Transactional
    public void unlock(AccountName name, Actor by) {
        var account = administered(name, by);
        account.unlock();
        accounts.save(account);
        ledger.append(account.person(), clock.instant(), by.account(), "AccountUnlocked", Map.of());
        log.info("{} unlocks account {}", by.account(), name);
    }

    /** Somebody else than its owner ended what was open; the sessions are no part of this module. */
    @Transactional
    public void sessionsEnded(AccountName name, Actor by) {
        var account = administered(name, by);
        ledger.append(account.person(), clock.instant(), by.account(), "SessionsEnded", Map.of());
        log.info("{} ends the sessions of {}", by.account(), name);
    }

    /** Its owner has chosen a password. */
    @Transactional
    public void choosePassword(AccountName name, String password) {
        var hash = Objects.requireNonNull(passwords.encode(password));
        accounts.lock(List.of(name.value()));
        var account = accounts.get(name);
        account.password(hash);
        accounts.save(account);
        ledger.append(account.person(), clock.instant(), name, "PasswordChosen", Map.of());
        log.info("{} chose a password", name);
    }

    /** Whether {@code by} may change an account: all its open posts are in their agency and below. */
    public boolean administers(Actor by, Account account) {
        return by.is(Role.ADMINISTRATOR)
                && account.isOfficial()
                && !account.name().equals(by.account())
                && agencies(account, Days.today(clock)).stream().allMatch(where -> by.is(Role.ADMINISTRATOR, where));
    }

    private Account administered(AccountName name, Actor by) {
        accounts.lock(List.of(name.value()));
        var account = accounts.get(name);
        if (name.equals(by.account())) {
            throw RuleViolation.forbidden("staff.not-oneself");
        }
        if (!administers(by, account)) {
            throw RuleViolation.forbidden("staff.not-yours");
        }
        return account;
    }

    /** Where they work or are to work; nothing open, where they worked last. */
    private static List<AgencyId> agencies(Account account, LocalDate today) {
        var open = account.posts().stream()
                .filter(post -> !post.isOverOn(today))
                .map(Post::agency)
                .toList();
        return open.isEmpty()
                ? account.posts().stream().limit(1).map(Post::agency).toList()
                : open;
    }

    private Secret secret(AccountName name, Instant now) {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * A_GROUP; i++) {
            text.append(i > 0 && i % A_GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Secret(name, text.toString(), now.plus(SECRET));
    }

    private String hash(Secret secret) {
        return Objects.requireNonNull(passwords.encode(secret.text()));
    }
}
