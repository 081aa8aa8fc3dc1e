package vn.motcua.packet;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.ledger.Ledger;
import vn.motcua.procedure.VersionActivated;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.workflow.ModelCheck;
import vn.motcua.workflow.Workflow;

/**
 * What the ledger keeps of packages, in one chain of their own: which bytes were uploaded, and who put them into use. A
 * process that a package brings along comes into the engine in that same transaction.
 */
@Component
class PacketChain {

    /** The chain; no dossier has this id. */
    static final UUID CHAIN = UUID.fromString("00000000-0000-4000-8000-0000676f6900");

    private final PacketRows rows;
    private final Ledger ledger;
    private final VersionDesk versions;
    private final Workflow workflow;
    private final Clock clock;

    PacketChain(PacketRows rows, Ledger ledger, VersionDesk versions, Workflow workflow, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.versions = versions;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Inside the transaction that keeps the draft. */
    void drafted(Packet packet) {
        append(packet, packet.by(), "PacketDrafted");
    }

    /** Inside the transaction that puts a version into use. */
    @EventListener
    void on(VersionActivated activated) {
        rows.of(activated.key()).ifPresent(packet -> {
            var procedure = versions.read(activated.key());
            packet.folder().files().forEach((file, xml) -> {
                if (file.endsWith(".bpmn")) {
                    workflow.add(ModelCheck.processId(file), procedure.process(), xml);
                }
            });
            append(packet, activated.by(), "PacketActivated");
        });
    }

    private void append(Packet packet, AccountName by, String kind) {
        rows.lockChain();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("packet", packet.id());
        facts.put("sha256", packet.sha256().hex());
        packet.draft().ifPresent(key -> {
            facts.put("procedure", key.code().value());
            facts.put("version", key.version());
        });
        ledger.append(CHAIN, clock.instant(), by, kind, facts);
    }
}
