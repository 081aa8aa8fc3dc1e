package vn.motcua.directory;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agency;
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

    private static Map<String, Object> facts(Agency agency) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("agency", agency.id().value());
        facts.put("kind", agency.kind());
        facts.put("name", agency.name());
        facts.put("validFrom", agency.validFrom().toString());
        agency.parent().map(AgencyId::value).ifPresent(parent -> facts.put("parent", parent));
        agency.unitCode().ifPresent(unit -> facts.put("unit", unit));
        agency.lastDay().ifPresent(day -> facts.put("lastDay", day.toString()));
        agency.successor().map(AgencyId::value).ifPresent(next -> facts.put("successor", next));
        return facts;
    }
}
