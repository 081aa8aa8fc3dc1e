package vn.motcua.catalogue.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.catalogue.reading.Edits;
import vn.motcua.catalogue.source.CatalogueReader;
import vn.motcua.core.Actor;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.procedure.VersionKey;

/**
 * What curators do with records (<i>rà soát danh mục</i>): accept what was assumed, or set it right. What they set makes a
 * new draft; what they have said outlasts every import until the source says something else.
 */
@Service
public class CuratorDesk {

    private static final Logger log = LoggerFactory.getLogger(CuratorDesk.class);
    private static final int AT_ONCE = 200;

    private final RecordRows records;
    private final DoubtRows doubts;
    private final Intake intake;
    private final VersionDesk versions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CuratorDesk(
            RecordRows records,
            DoubtRows doubts,
            Intake intake,
            VersionDesk versions,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.doubts = doubts;
        this.intake = intake;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A record with all that is known and said about it. */
    public record Dossier(KeptRecord record, List<KeptDoubt> doubts, List<MadeEdit> edits, String raw) {}

    /** Some doubts, and what {@code after} is for those behind them. */
    public record Page(List<Line> lines, Optional<String> next) {}

    /** A doubt in a list, with the record it is about. */
    public record Line(String code, String name, KeptDoubt doubt) {}

    public Dossier get(UUID id, Actor actor) {
        VersionDesk.requireKeeper(actor);
        return new Dossier(records.get(id), doubts.of(id), records.madeEdits(id), records.raw(id));
    }

    /** The record that a procedure came of, where it came of one. */
    public Optional<KeptRecord> of(ProcedureCode code, Actor actor) {
        VersionDesk.requireKeeper(actor);
        return records.of(code.value());
    }

    /** How many records have open doubts of each kind. */
    public Map<Doubt.Kind, Long> open(Actor actor) {
        VersionDesk.requireKeeper(actor);
        return doubts.open();
    }

    /**
     * Open doubts of a kind.
     *
     * @param after {@code code/record} of the last one seen, or empty
     */
    public Page open(Doubt.Kind kind, String after, int atMost, Actor actor) {
        VersionDesk.requireKeeper(actor);
        int slash = after.lastIndexOf('/');
        var code = slash < 0 ? "" : after.substring(0, slash);
        var found = doubts.open(kind, code, id(after.substring(slash + 1)), atMost).stream()
                .map(line -> new Line(line.code(), line.name(), line.doubt()))
                .toList();
        var last = found.isEmpty() ? null : found.getLast();
        return new Page(
                found,
                last == null || found.size() < atMost
                        ? Optional.empty()
                        : Optional.of(last.code() + "/" + last.doubt().record()));
    }

    /** Says that what was assumed is right. */
    @Transactional
    public void accept(UUID record, String key, Actor actor) {
        VersionDesk.requireKeeper(actor);
        records.lock(record);
        if (!doubts.accept(record, key, actor.account(), clock.instant())) {
            throw RuleViolation.conflict("catalogue.doubt-settled");
        }
        records.count(record);
        log.info("doubt {} of record {} accepted by {}", key, record, actor.account());
    }

    /** Says so about all of one kind; how many records that were. */
    @Transactional
    public int acceptAll(Doubt.Kind kind, Actor actor) {
        VersionDesk.requireKeeper(actor);
        var settled = doubts.acceptAll(kind, actor.account(), clock.instant());
        settled.forEach(records::count);
        log.info("doubts {} of {} records accepted by {}", kind, settled.size(), actor.account());
        return settled.size();
    }

    /**
     * Sets a field, or takes back what was set; the procedure is made anew.
     *
     * @param before what this person has seen as set, or empty; 409 when somebody else has set it meanwhile
     */
    @Transactional
    public Optional<VersionKey> edit(UUID id, String field, String typed, String before, Actor actor) {
        VersionDesk.requireKeeper(actor);
        var value = Edits.checked(field, typed);
        var kept = records.lock(id);
        var edits = records.edits(id);
        if (!edits.values().getOrDefault(field, "").equals(before)) {
            throw RuleViolation.conflict("catalogue.edited-meanwhile");
        }
        records.edit(id, field, value, actor.account(), clock.instant());
        var content = CatalogueReader.again(records.raw(id));
        try {
            var made = intake.remake(kept, content, edits.with(field, value), actor.account());
            log.info("field {} of record {} set by {}", field, id, actor.account());
            return Optional.ofNullable(made);
        } catch (DuplicateKeyException e) {
            throw RuleViolation.conflict("catalogue.code-taken", e);
        }
    }

    /** Reviews every draft about which nothing is open; how many. */
    public int reviewAll(Actor actor) {
        VersionDesk.requireKeeper(actor);
        return all(actor, versions::reviewAll);
    }

    /** Puts everything into use about which nothing is open and that somebody else has reviewed; how many. */
    public int activateAll(Actor actor) {
        VersionDesk.requireKeeper(actor);
        return all(actor, (keys, who) -> versions.activateAll(keys, who).size());
    }

    /** A batch at a time, each in a transaction of its own. */
    private int all(Actor actor, BiFunction<List<VersionKey>, Actor, Integer> act) {
        int done = 0;
        var after = "";
        for (var batch = records.clear(after, AT_ONCE); !batch.isEmpty(); batch = records.clear(after, AT_ONCE)) {
            var keys = batch.stream()
                    .map(KeptRecord::procedure)
                    .filter(Objects::nonNull)
                    .toList();
            var count = transaction.execute(status -> act.apply(keys, actor));
            done += count == null ? 0 : count;
            after = batch.getLast().shownCode();
        }
        return done;
    }

    private static UUID id(String text) {
        try {
            return text.isEmpty() ? new UUID(0, 0) : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("catalogue.record-unknown", e);
        }
    }
}
