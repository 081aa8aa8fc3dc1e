package vn.motcua.competence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.ledger.Ledger;

/**
 * Enters rules and ends them: administrators of a whole province do, under a lock of its highest agency, and each act is
 * a line of the province's own chain in the ledger.
 */
@Component
class CompetenceDesk {

    static final int A_PAGE = 50;

    private static final Logger log = LoggerFactory.getLogger(CompetenceDesk.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CompetenceRules rules;
    private final RuleCheck check;
    private final Agencies agencies;
    private final Ledger ledger;
    private final Clock clock;

    CompetenceDesk(CompetenceRules rules, RuleCheck check, Agencies agencies, Ledger ledger, Clock clock) {
        this.rules = rules;
        this.check = check;
        this.agencies = agencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The rule of the actor's province that a plan tells again, perhaps with another last day; whoever else changes rules
     * waits until the transaction ends.
     */
    @Transactional
    public Optional<CompetenceRule> find(RulePlan plan, Actor by) {
        var province = hold(by);
        return rules.of(plan.procedure(), plan.sector()).stream()
                .filter(rule -> rule.province().equals(province) && !rule.isCancelled())
                .filter(rule -> rule.plan().isTheSameFromItsFirstDay(plan))
                .findFirst();
    }

    /** Enters a rule for the province of the actor. */
    @Transactional
    public CompetenceRule add(RulePlan plan, Actor by) {
        var province = hold(by);
        check.check(plan, province);
        var rule = new CompetenceRule(UUID.randomUUID(), province, plan, by.account(), clock.instant());
        rules.add(rule);
        record(rule, "CompetenceEntered", facts(rule), by);
        return rule;
    }

    /** Ends a rule after a day that is not over longer than since yesterday; one that has not begun never begins. */
    @Transactional
    public void end(UUID id, LocalDate lastDay, Actor by) {
        var province = hold(by);
        var rule = rules.find(id)
                .filter(known -> known.province().equals(province))
                .orElseThrow(() -> RuleViolation.notFound("competence.unknown"));
        var to = rule.plan().to();
        if (lastDay.isBefore(today().minusDays(1))) {
            throw RuleViolation.invalid("competence.ends-in-the-past");
        }
        if (to != null && !lastDay.isBefore(to)) {
            throw RuleViolation.conflict("competence.ended");
        }
        var last = lastDay.isBefore(rule.plan().from()) ? rule.plan().from().minusDays(1) : lastDay;
        rules.end(id, last);
        record(rule, "CompetenceEnded", Map.of("rule", id.toString(), "lastDay", last.toString()), by);
    }

    /** The rules of the actor's province, the newest first; one more than a page when there is another page. */
    @Transactional(readOnly = true)
    public List<CompetenceRule> list(int page, Actor by) {
        return rules.in(province(by), page * A_PAGE, A_PAGE + 1);
    }

    private AgencyId hold(Actor by) {
        var province = province(by);
        agencies.lock(province.value());
        return province;
    }

    /** The province whose rules the actor keeps. */
    AgencyId province(Actor by) {
        by.require(Role.ADMINISTRATOR);
        var agency = by.agency();
        if (agency == null || agency.above().isPresent()) {
            throw RuleViolation.forbidden("competence.province-only");
        }
        return agency;
    }

    LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    /** The chain of a province; made from its identifier, so no dossier has it. */
    static UUID chain(AgencyId province) {
        return UUID.nameUUIDFromBytes(("competence " + province).getBytes(StandardCharsets.UTF_8));
    }

    private void record(CompetenceRule rule, String kind, Map<String, ?> facts, Actor by) {
        ledger.append(chain(rule.province()), clock.instant(), by.account(), kind, facts);
        log.info("{}: {} of {} by {}", kind, rule.id(), rule.province(), by.account());
    }

    private static Map<String, String> facts(CompetenceRule rule) {
        var plan = rule.plan();
        var facts = new TreeMap<String, String>();
        facts.put("rule", rule.id().toString());
        facts.put("aspect", plan.aspect().name());
        facts.put("ground", plan.ground());
        facts.put("from", plan.from().toString());
        put(facts, "to", plan.to());
        put(facts, "procedure", plan.procedure());
        put(facts, "sector", plan.sector());
        put(facts, "agency", plan.agency());
        put(facts, "kind", plan.kind());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
