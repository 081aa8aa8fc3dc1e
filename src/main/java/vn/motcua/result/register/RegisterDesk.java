package vn.motcua.result.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.core.Vietnamese;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.RegisterCheck;
import vn.motcua.dossier.RegisterCheck.Finding;
import vn.motcua.form.Feel;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.RegisterRule;

/**
 * Asks the results that an agency issued itself whether they say what an applicant says, by the rule of the procedure.
 * Only an entry of the same agency that is granted, published and not taken back, names whoever files, and says the same
 * in every field of the rule, counts; everything else is left to a person.
 */
@Component
class RegisterDesk {

    /** No number that we give is longer. */
    private static final int LONGEST_NUMBER = 60;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Feel feel;
    private final JdbcClient database;
    private final Clock clock;

    RegisterDesk(
            Dossiers dossiers,
            Procedures procedures,
            Agencies agencies,
            Accounts accounts,
            Feel feel,
            JdbcClient database,
            Clock clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.agencies = agencies;
        this.accounts = accounts;
        this.feel = feel;
        this.database = database;
        this.clock = clock;
    }

    /** Compares, and writes down what came of it. */
    @Transactional
    public void check(DossierId id) {
        var dossier = dossiers.getForChange(id);
        dossier.checkRegister(compared(dossier), clock.instant());
        dossiers.save(dossier);
    }

    @Transactional(readOnly = true)
    public boolean knows(DossierId id) {
        return dossiers.get(id).registerCheck().filter(RegisterCheck::isSame).isPresent();
    }

    private RegisterCheck compared(Dossier dossier) {
        var answers = dossier.declaration().read();
        var procedure = procedures.version(dossier.procedure(), dossier.procedureVersion());
        return procedure.register().stream()
                .filter(rule -> feel.test(rule.when(), answers))
                .findFirst()
                .map(rule -> compared(rule, dossier, answers))
                .orElseGet(() -> new RegisterCheck(Finding.NOT_THIS_CASE, null));
    }

    private RegisterCheck compared(RegisterRule rule, Dossier dossier, JsonNode answers) {
        var number = text(answers, rule.number());
        var entry = number == null || number.length() > LONGEST_NUMBER
                ? Optional.<JsonNode>empty()
                : entry(rule, dossier.agency(), number);
        return entry.map(found -> new RegisterCheck(finding(rule, dossier, answers, found), number))
                .orElseGet(() -> new RegisterCheck(Finding.NOT_FOUND, null));
    }

    private Finding finding(RegisterRule rule, Dossier dossier, JsonNode answers, JsonNode told) {
        if (!isSame(rule, answers, told)) {
            return Finding.DIFFERENT;
        }
        return isParty(rule, dossier, told) ? Finding.SAME : Finding.NOT_A_PARTY;
    }

    /** By the account's own number, not by what was typed: an official who files for others is none. */
    private boolean isParty(RegisterRule rule, Dossier dossier, JsonNode told) {
        return accounts.get(dossier.filedBy())
                .citizenId()
                .filter(own ->
                        rule.party().stream().anyMatch(field -> own.value().equals(text(told, field))))
                .isPresent();
    }

    /** What was declared then, with who registered it and when; nothing unless there is exactly one such entry. */
    private Optional<JsonNode> entry(RegisterRule rule, AgencyId agency, String number) {
        var found = database.sql("""
                        select r.dossier, r.published_at from result_paper r join dossier d on d.id = r.dossier
                        where r.number = :number and r.state = 'PUBLISHED' and r.outcome = 'GRANTED'
                          and d.agency = :agency and d.procedure_code = :procedure
                        """)
                .param("number", number)
                .param("agency", agency.value())
                .param("procedure", rule.procedure().value())
                .query((row, n) -> new Entry(
                        new DossierId(row.getObject("dossier", UUID.class)),
                        row.getObject("published_at", OffsetDateTime.class)))
                .list();
        return found.size() == 1 ? Optional.of(told(found.getFirst(), agency)) : Optional.empty();
    }

    private record Entry(DossierId dossier, OffsetDateTime at) {}

    private JsonNode told(Entry entry, AgencyId agency) {
        var told = (ObjectNode) dossiers.get(entry.dossier()).declaration().read();
        told.putObject("entry")
                .put("agency", agencies.get(agency).name())
                .put("date", entry.at().atZoneSameInstant(ZONE).toLocalDate().toString());
        return told;
    }

    private static boolean isSame(RegisterRule rule, JsonNode answers, JsonNode told) {
        return rule.same().entrySet().stream().allMatch(pair -> isEqual(pair, answers, told))
                && rule.ifGiven().entrySet().stream()
                        .allMatch(pair -> text(answers, pair.getKey()) == null || isEqual(pair, answers, told))
                && rule.blank().stream().allMatch(field -> text(answers, field) == null);
    }

    private static boolean isEqual(Map.Entry<String, String> pair, JsonNode answers, JsonNode told) {
        var here = text(answers, pair.getKey());
        return here != null && here.equals(text(told, pair.getValue()));
    }

    private static @Nullable String text(JsonNode answers, String path) {
        var node = answers;
        for (var key : path.split("\\.", -1)) {
            node = node.path(key);
        }
        var text = node.isValueNode() && !node.isNull() ? Vietnamese.clean(node.asString()) : "";
        return text.isEmpty() ? null : text;
    }
}
