package vn.motcua.catalogue.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.draft.Drafting;
import vn.motcua.catalogue.intake.Tally.Fate;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.catalogue.reading.Edits;
import vn.motcua.catalogue.reading.Understanding;
import vn.motcua.catalogue.reading.Understood;
import vn.motcua.catalogue.source.SourceRecord;
import vn.motcua.core.AccountName;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Sha256;
import vn.motcua.procedure.Origin;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureProblem;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.procedure.VersionKey;

/** Keeps records and makes procedures of them; inside the transaction of whoever calls. */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final RecordRows records;
    private final DoubtRows doubts;
    private final VersionDesk versions;

    Intake(RecordRows records, DoubtRows doubts, VersionDesk versions) {
        this.records = records;
        this.doubts = doubts;
        this.versions = versions;
    }

    /** What would become of a batch; writes nothing. */
    Tally look(List<SourceRecord> batch, Tally before, Set<String> seen) {
        var known = known(batch);
        var tally = before;
        for (var one : batch) {
            var content = one.content();
            boolean first = seen.add(content.code() + "\n" + content.sourceId());
            var match = match(content, known, -1).orElse(null);
            var fate = first ? fate(match, content) : Fate.UNCHANGED;
            boolean looked = fate == Fate.ADDED || fate == Fate.CHANGED;
            boolean second = match == null ? !seen.add(content.code()) : match.second();
            var edits = match == null ? Edits.NONE : records.edits(match.id());
            tally = tally.plus(
                    fate,
                    looked && Understanding.of(content, edits, second, false).isQuestionable(),
                    one.line());
        }
        return tally;
    }

    /** Takes a batch in. */
    Tally take(List<SourceRecord> batch, Tally before, long run, AccountName by) {
        var known = new ArrayList<>(known(batch));
        var tally = before;
        for (var one : batch) {
            var content = one.content();
            var match = match(content, known, run).orElse(null);
            var fate = fate(match, content);
            var kept = match;
            if (fate == Fate.ADDED || fate == Fate.CHANGED) {
                kept = kept(content, match, hasFirst(content, known), run);
                records.write(kept, one.raw());
                var edits = match == null ? Edits.NONE : records.edits(kept.id());
                remake(kept, content, edits, match == null, by);
                known.remove(match);
                known.add(kept);
            } else if (match != null) {
                records.seen(match.id(), run);
                known.remove(match);
                known.add(seen(match, run));
            }
            tally = tally.plus(fate, kept != null && isQuestionable(kept, fate), one.line());
        }
        return tally;
    }

    /** Makes the procedure of a record anew, after somebody has set something; the new draft, where there is one. */
    @Nullable
    VersionKey remake(KeptRecord kept, CatalogueRecord content, Edits edits, boolean fresh, AccountName by) {
        var understood = understood(kept, content, edits);
        var found = new ArrayList<>(understood.doubts());
        var procedure = drafted(understood, found, by);
        doubts.replace(kept.id(), found, fresh);
        records.made(kept.id(), procedure);
        records.count(kept.id());
        return procedure;
    }

    private Understood understood(KeptRecord kept, CatalogueRecord content, Edits edits) {
        boolean builtIn = kept.code().matches("\\d\\.\\d{6}") && versions.isBuiltIn(new ProcedureCode(kept.code()));
        return Understanding.of(content, edits, kept.second(), builtIn);
    }

    /** Read before it is drafted: a record that our own rules make no procedure of must not stop the others. */
    private @Nullable VersionKey drafted(Understood understood, List<Doubt> found, AccountName by) {
        var code = understood.code();
        if (code == null) {
            return null;
        }
        var files = Drafting.files(understood, code);
        try {
            return versions.draft(Procedure.of(files), files, Origin.CATALOGUE, by)
                    .key();
        } catch (ProcedureProblem e) {
            log.error("record {} makes no procedure", understood.source().code(), e);
            found.add(new Doubt(Doubt.Kind.UNUSABLE, "text", e.getMessage(), "không tạo được thủ tục từ bản ghi này"));
            return null;
        }
    }

    private List<KeptRecord> known(List<SourceRecord> batch) {
        return records.withCodes(
                batch.stream().map(one -> one.content().code()).collect(Collectors.toCollection(HashSet::new)));
    }

    /**
     * The record that an incoming one is: the one with its source's id, or else the first with its code unless that has
     * been seen in this run, for then they are two.
     */
    private static Optional<KeptRecord> match(CatalogueRecord content, List<KeptRecord> known, long run) {
        var same =
                known.stream().filter(one -> one.code().equals(content.code())).toList();
        var exact = same.stream()
                .filter(one -> !content.sourceId().isEmpty() && one.sourceId().equals(content.sourceId()))
                .findFirst();
        return exact.isPresent()
                ? exact
                : same.stream()
                        .filter(one -> !one.second())
                        .filter(one -> content.listed() || one.listed() || one.lastRun() != run)
                        .findFirst();
    }

    private static Fate fate(@Nullable KeptRecord match, CatalogueRecord content) {
        if (match == null) {
            return Fate.ADDED;
        }
        if (content.listed() && !match.listed()) {
            return Fate.SKIPPED;
        }
        boolean same = match.sha256().equals(content.sha256()) && match.generation() == Drafting.GENERATION;
        return same ? Fate.UNCHANGED : Fate.CHANGED;
    }

    private static boolean hasFirst(CatalogueRecord content, List<KeptRecord> known) {
        return known.stream().anyMatch(one -> one.code().equals(content.code()) && !one.second());
    }

    private static KeptRecord kept(CatalogueRecord content, @Nullable KeptRecord match, boolean hasFirst, long run) {
        Sha256 sha256 = content.sha256();
        return new KeptRecord(
                match == null ? UUID.randomUUID() : match.id(),
                content.code(),
                content.sourceId(),
                match == null ? hasFirst : match.second(),
                content.listed(),
                content.name(),
                sha256,
                Drafting.GENERATION,
                match == null ? null : match.procedure(),
                0,
                run);
    }

    private static KeptRecord seen(KeptRecord kept, long run) {
        return new KeptRecord(
                kept.id(),
                kept.code(),
                kept.sourceId(),
                kept.second(),
                kept.listed(),
                kept.name(),
                kept.sha256(),
                kept.generation(),
                kept.procedure(),
                kept.questions(),
                run);
    }

    private boolean isQuestionable(KeptRecord kept, Fate fate) {
        return (fate == Fate.ADDED || fate == Fate.CHANGED)
                ? records.get(kept.id()).questions() > 0
                : kept.questions() > 0;
    }
}
