package vn.motcua.agency;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.CitizenId;
import vn.motcua.core.Role;

/** Invented agencies and people for trying the system out, from {@code demo/people.yaml}; nowhere but in the demo profile. */
@Component
@Profile("demo")
@Order(1)
class DemoPeople implements ApplicationRunner {

    static final String PASSWORD = "motcua-demo-2026";

    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    private final Agencies agencies;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoPeople(
            Agencies agencies,
            Accounts accounts,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            Clock clock) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<String, List<Map<String, Object>>> file;
        try (var in = new ClassPathResource("demo/people.yaml").getInputStream()) {
            file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
        var people = Objects.requireNonNull(file.get("people"));
        transaction.executeWithoutResult(status -> {
            Objects.requireNonNull(file.get("agencies")).forEach(this::addAgency);
            addPeople(people);
        });
        log.info(
                "demo sign-ins, password {}: {}",
                PASSWORD,
                people.stream().map(DemoPeople::signIn).collect(Collectors.joining(", ")));
    }

    private static String signIn(Map<String, Object> row) {
        int posts = row.get("posts") instanceof List<?> held ? held.size() : 0;
        return text(row, "name") + (posts > 1 ? " (" + posts + " posts)" : "");
    }

    private void addAgency(Map<String, Object> row) {
        var id = new AgencyId(text(row, "id"));
        agencies.findById(id.value()).ifPresentOrElse(Agency::foldName, () -> agencies.save(agency(id, row)));
    }

    private static Agency agency(AgencyId id, Map<String, Object> row) {
        var kind = id.above().isEmpty() ? Agency.Kind.PROVINCE : Agency.Kind.COMMUNE;
        return new Agency(
                id,
                new Agency.Names(
                        text(row, "name"),
                        text(row, "parentName"),
                        text(row, "oneStopName"),
                        text(row, "place"),
                        text(row, "hotline")),
                new Agency.Standing(kind, id.above().orElse(null), null, TWO_LEVELS));
    }

    private void addPeople(List<Map<String, Object>> rows) {
        var missing = rows.stream()
                .filter(row -> accounts.findById(text(row, "name"))
                        .map(DemoPeople::known)
                        .isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        missing.forEach(row -> accounts.save(person(row, hash)));
    }

    private static Account known(Account account) {
        account.foldName();
        return account;
    }

    private Account person(Map<String, Object> row, String hash) {
        var account = new Account(new AccountName(text(row, "name")), text(row, "fullName"), hash, true);
        if (!row.containsKey("posts")) {
            return account.isCitizen(
                    new CitizenId(text(row, "citizenId")),
                    text(row, "phone"),
                    text(row, "email"),
                    text(row, "address"));
        }
        ((List<?>) Objects.requireNonNull(row.get("posts")))
                .forEach(post -> account.give(post((Map<?, ?>) post), AccountName.SYSTEM, clock.instant()));
        return account;
    }

    private static PostPlan post(Map<?, ?> row) {
        var roles = ((List<?>) Objects.requireNonNull(row.get("roles")))
                .stream().map(role -> Role.valueOf(role.toString())).collect(Collectors.toSet());
        return new PostPlan(
                new AgencyId(text(row, "agency")),
                text(row, "title"),
                row.containsKey("standing") ? Post.Standing.valueOf(text(row, "standing")) : Post.Standing.REGULAR,
                roles,
                TWO_LEVELS,
                null);
    }

    private static String text(Map<?, ?> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }
}
