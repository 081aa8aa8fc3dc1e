package vn.motcua.packet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.Origin;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.procedure.VersionState;

/** Makes a draft of a package whose stories went as told. */
@Service
class PacketDrafts {

    private final PacketRows rows;
    private final PacketChain chain;
    private final VersionDesk versions;

    PacketDrafts(PacketRows rows, PacketChain chain, VersionDesk versions) {
        this.rows = rows;
        this.chain = chain;
        this.versions = versions;
    }

    /** Stops with a rule violation where the package would take the place of what is in use. */
    @Transactional
    public void keep(Packet packet) {
        var files = packet.folder().files();
        var procedure = Procedure.of(packet.folder().name(), files);
        requireNew(procedure);
        var drafted = versions.draft(procedure, files, Origin.PACKAGE, packet.by());
        rows.drafted(packet.id(), drafted.key());
        chain.drafted(rows.find(packet.id()).orElseThrow());
    }

    /** Whoever filed yesterday under what is in use must find it unchanged: a new version begins later. */
    void requireNew(Procedure procedure) {
        versions.of(procedure.code()).stream()
                .filter(known -> known.state() == VersionState.ACTIVE && known.origin() != Origin.CATALOGUE)
                .filter(known -> !procedure.validFrom().isAfter(known.validFrom()))
                .findFirst()
                .ifPresent(known -> {
                    throw RuleViolation.conflict("packet.overwrites", known.validFrom());
                });
    }
}
