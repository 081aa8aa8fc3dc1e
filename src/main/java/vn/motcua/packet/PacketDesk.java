package vn.motcua.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.motcua.core.Actor;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.core.Vietnamese;
import vn.motcua.linter.Finding;
import vn.motcua.packet.Packet.State;
import vn.motcua.packet.PacketRows.Brought;
import vn.motcua.procedure.VersionDesk;

/** Takes procedure packages (<i>gói thủ tục</i>): unpacked and looked over at once, rehearsed afterwards. */
@Service
class PacketDesk {

    private static final Logger log = LoggerFactory.getLogger(PacketDesk.class);
    private static final int LONGEST_NAME = 200;
    private static final int SHOWN = 20;
    private static final int MOST_FINDINGS = 500;

    private final PacketRows rows;
    private final HouseLinter linter;
    private final PacketDrafts drafts;
    private final PacketSettings settings;
    private final Clock clock;

    PacketDesk(PacketRows rows, HouseLinter linter, PacketDrafts drafts, PacketSettings settings, Clock clock) {
        this.rows = rows;
        this.linter = linter;
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a package; its number.
     *
     * @throws RuleViolation naming the entry when it is not a zip of one procedure folder
     */
    long upload(InputStream bytes, String fileName, Actor actor) {
        VersionDesk.requireKeeper(actor);
        var zip = bounded(bytes);
        var folder = Unpacked.of(zip);
        var findings = linter.check(folder).stream().limit(MOST_FINDINGS).toList();
        boolean sound = findings.stream().noneMatch(Finding::isError);
        var problem = sound ? drafts.problem(folder).orElse(null) : null;
        var state = sound && problem == null ? State.REHEARSING : State.REFUSED;
        var name = Vietnamese.clean(fileName);
        var brought = new Brought(
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                Sha256.of(zip),
                folder,
                actor.account(),
                clock.instant());
        long id = rows.add(brought, findings, state, problem);
        log.info("package {} of {} uploaded by {}: {}", id, folder.name(), actor.account(), state);
        return id;
    }

    /** A package, or 404. */
    Packet get(long id, Actor actor) {
        VersionDesk.requireKeeper(actor);
        return rows.find(id).orElseThrow(() -> RuleViolation.notFound("packet.unknown"));
    }

    /** The latest first. */
    List<Packet> latest(Actor actor) {
        VersionDesk.requireKeeper(actor);
        return rows.latest(SHOWN);
    }

    private byte[] bounded(InputStream bytes) {
        try {
            var zip = bytes.readNBytes(settings.largest() + 1);
            if (zip.length > settings.largest()) {
                throw RuleViolation.invalid("packet.too-large", settings.largest() / 1_000_000);
            }
            if (zip.length == 0) {
                throw RuleViolation.invalid("packet.zip-empty");
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
