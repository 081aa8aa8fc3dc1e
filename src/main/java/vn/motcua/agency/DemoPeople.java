package vn.motcua.agency;

import java.io.IOException;
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

    DemoPeople(Agencies agencies, Accounts accounts, PasswordEncoder passwords, TransactionTemplate transaction) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
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
                people.stream().map(p -> text(p, "name")).collect(Collectors.joining(", ")));
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
                .filter(row -> !accounts.existsById(text(row, "name")))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var hash = Objects.requireNonNull(passwords.encode(PASSWORD));
        missing.forEach(row -> accounts.save(person(row, hash)));
    }

    private static Account person(Map<String, Object> row, String hash) {
        var roles = ((List<?>) Objects.requireNonNull(row.get("roles")))
                .stream().map(role -> Role.valueOf(role.toString())).collect(Collectors.toSet());
        var account = new Account(new AccountName(text(row, "name")), text(row, "fullName"), hash, roles, true);
        return row.containsKey("agency")
                ? account.worksIn(new AgencyId(text(row, "agency")), text(row, "position"))
                : account.isCitizen(
                        new CitizenId(text(row, "citizenId")),
                        text(row, "phone"),
                        text(row, "email"),
                        text(row, "address"));
    }

    private static String text(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }
}
