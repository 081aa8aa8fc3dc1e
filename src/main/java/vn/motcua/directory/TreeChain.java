package vn.motcua.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyFacts;
import vn.motcua.agency.AgencyState;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.ledger.Ledger;

/**
 * What the ledger keeps of the tree of agencies, in one chain of its own. Whoever changes a tree holds the chain from the
 * beginning: two changes at once cannot close a circle between them, and their lines stand in the order in which they
 * happened.
 */
@Component
public class TreeChain {

    /** The chain; no dossier has this id. */
    static final UUID CHAIN = UUID.fromString("00000000-0000-4000-8000-006167656e63");

    private final Ledger ledger;
    private final JdbcClient database;
    private final Clock clock;

    TreeChain(Ledger ledger, JdbcClient database, Clock clock) {
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** What happened to an agency. */
    public enum Kind {
        /** <i>Thành lập</i>. */
        MADE("AgencyCreated"),
        /** <i>Sửa thông tin</i>. */
        CHANGED("AgencyChanged"),
        /** <i>Chuyển sang cơ quan cấp trên khác</i>. */
        MOVED("AgencyMoved"),
        /** <i>Thay đổi chờ đến ngày có hiệu lực</i>. */
        PLANNED("AgencyChangePlanned"),
        /** <i>Rút thay đổi</i>: a planned change is given up. */
        WITHDRAWN("AgencyChangeWithdrawn"),
        /** <i>Thay đổi không có hiệu lực được</i>: the tree of its day forbade it. */
        STOPPED("AgencyChangeStopped"),
        /** <i>Kết thúc hoạt động</i>: what it still has goes to others. */
        CLOSING("AgencyClosing"),
        /** <i>Bãi bỏ</i>: nothing open is left with it. */
        ABOLISHED("AgencyAbolished");

        private final String line;

        Kind(String line) {
            this.line = line;
        }
    }

    /** Before the tree is read for a change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        database.sql("update agency_chain set number = number + 1 where id = 1").update();
    }

    /** As the agency is from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Kind kind, Agency agency, AccountName by) {
        ledger.append(CHAIN, clock.instant(), by, kind.line, facts(agency));
    }

    /** As the agency is from a day on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Kind kind, Agency agency, LocalDate from, AccountName by) {
        var facts = facts(agency);
        facts.put("from", from.toString());
        ledger.append(CHAIN, clock.instant(), by, kind.line, facts);
    }

    /** What an agency is planned to be, was planned to be, or cannot be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Kind kind, AgencyId agency, AgencyState state, AccountName by) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("agency", agency.value());
        facts.put("from", state.from().toString());
        put(facts, state.facts());
        state.problem().ifPresent(problem -> facts.put("problem", problem.code()));
        ledger.append(CHAIN, clock.instant(), by, kind.line, facts);
    }

    private static void put(Map<String, Object> facts, AgencyFacts is) {
        facts.put("kind", is.kind());
        facts.put("name", is.name());
        facts.put("oneStopName", is.oneStopName());
        facts.put("place", is.place());
        if (is.parent() != null) {
            facts.put("parent", is.parent().value());
        }
        if (is.unitCode() != null) {
            facts.put("unit", is.unitCode());
        }
        if (is.hotline() != null) {
            facts.put("hotline", is.hotline());
        }
    }

    private static Map<String, Object> facts(Agency agency) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("agency", agency.id().value());
        put(facts, AgencyFacts.of(agency.names(), agency.standing()));
        facts.put("validFrom", agency.validFrom().toString());
        agency.lastDay().ifPresent(day -> facts.put("lastDay", day.toString()));
        agency.successor().map(AgencyId::value).ifPresent(next -> facts.put("successor", next));
        return facts;
    }
}
