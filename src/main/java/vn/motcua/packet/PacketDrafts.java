package vn.motcua.packet;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.RuleViolation;
import vn.motcua.linter.Folder;
import vn.motcua.procedure.Origin;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.procedure.VersionState;

/** Makes a draft of a package whose stories went as told. */
@Service
class PacketDrafts {

    private static final String OVERWRITES = "packet.overwrites";

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

    /** What keeps a sound package out, before anybody waits for its rehearsal. */
    @Transactional(readOnly = true)
    public Optional<String> problem(Folder folder) {
        return inTheWay(Procedure.of(folder.name(), folder.files())).map(known -> OVERWRITES);
    }

    private void requireNew(Procedure procedure) {
        inTheWay(procedure).ifPresent(known -> {
            throw RuleViolation.conflict(OVERWRITES, known.validFrom());
        });
    }

    /** Whoever filed yesterday under what is in use must find it unchanged: a new version begins later. */
    private Optional<ProcedureVersion> inTheWay(Procedure procedure) {
        return versions.of(procedure.code()).stream()
                .filter(known -> known.state() == VersionState.ACTIVE && known.origin() != Origin.CATALOGUE)
                .filter(known -> !procedure.validFrom().isAfter(known.validFrom()))
                .findFirst();
    }
}
