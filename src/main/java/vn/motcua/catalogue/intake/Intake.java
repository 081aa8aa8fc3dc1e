package vn.motcua.catalogue.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");

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
            var fate = first ? fate(match, content, content.sha256()) : Fate.UNCHANGED;
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

    /** What is to be done about one record of a batch. */
    private record Task(SourceRecord one, @Nullable KeptRecord kept, Fate fate, boolean fresh, Edits edits) {

        boolean isToBeMade() {
            return fate == Fate.ADDED || fate == Fate.CHANGED;
        }
    }

    /** What a record comes to, before any of it is written. */
    private record Made(
            List<Doubt> doubts,
            Map<String, String> files,
            @Nullable Procedure procedure) {

        int questions() {
            return (int) doubts.stream()
                    .filter(doubt -> doubt.weight() == Doubt.Weight.QUESTION)
                    .map(Doubt::key)
                    .distinct()
                    .count();
        }
    }

    /** Takes a batch in: what is to be done is decided in order, made on all processors, and written in order. */
    Tally take(List<SourceRecord> batch, Tally before, long run, AccountName by) {
        var tasks = tasks(batch, run);
        var made = tasks.parallelStream()
                .map(task -> task.isToBeMade()
                        ? Optional.of(make(
                                Objects.requireNonNull(task.kept()), task.one().content(), task.edits()))
                        : Optional.<Made>empty())
                .toList();
        var tally = before;
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            var kept = task.kept();
            int questions = kept == null ? 0 : kept.questions();
            if (made.get(i).isPresent()) {
                questions = write(task, made.get(i).get(), by);
            } else if (kept != null) {
                records.seen(kept.id(), run);
            }
            tally = tally.plus(task.fate(), questions > 0, task.one().line());
        }
        return tally;
    }

    private List<Task> tasks(List<SourceRecord> batch, long run) {
        var known = new ArrayList<>(known(batch));
        var fingerprints =
                batch.parallelStream().map(one -> one.content().sha256()).toList();
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < batch.size(); i++) {
            var one = batch.get(i);
            var content = one.content();
            var match = match(content, known, run).orElse(null);
            var fate = fate(match, content, fingerprints.get(i));
            boolean makes = fate == Fate.ADDED || fate == Fate.CHANGED;
            var kept = makes
                    ? kept(content, fingerprints.get(i), match, hasFirst(content, known), run)
                    : match == null ? null : match.seen(run);
            known.remove(match);
            if (kept != null) {
                known.add(kept);
            }
            var edits = makes && match != null ? records.edits(match.id()) : Edits.NONE;
            tasks.add(new Task(one, kept, fate, match == null, edits));
        }
        return tasks;
    }

    /** Writes a record and what came of it; how many questions are open. */
    private int write(Task task, Made made, AccountName by) {
        var kept = Objects.requireNonNull(task.kept());
        var key = drafted(made, by);
        if (task.fresh()) {
            records.insert(kept.made(key, made.questions()), task.one().raw());
            doubts.replace(kept.id(), made.doubts(), true);
            return made.questions();
        }
        records.update(kept, task.one().raw());
        doubts.replace(kept.id(), made.doubts(), false);
        records.made(kept.id(), key);
        return records.count(kept.id());
    }

    /** Makes the procedure of a record anew, after somebody has set something; the new draft, where there is one. */
    @Nullable
    VersionKey remake(KeptRecord kept, CatalogueRecord content, Edits edits, AccountName by) {
        var made = make(kept, content, edits);
        var key = drafted(made, by);
        doubts.replace(kept.id(), made.doubts(), false);
        records.made(kept.id(), key);
        records.count(kept.id());
        return key;
    }

    /** Pure computing; a record that our own rules make no procedure of must not stop the others. */
    private Made make(KeptRecord kept, CatalogueRecord content, Edits edits) {
        boolean builtIn = CODE.matcher(kept.code()).matches() && versions.isBuiltIn(new ProcedureCode(kept.code()));
        var understood = Understanding.of(content, edits, kept.second(), builtIn);
        var code = understood.code();
        if (code == null) {
            return new Made(understood.doubts(), Map.of(), null);
        }
        var files = Drafting.files(understood, code);
        try {
            return new Made(understood.doubts(), files, Procedure.of(files));
        } catch (ProcedureProblem e) {
            log.error("record {} makes no procedure", content.code(), e);
            var found = new ArrayList<>(understood.doubts());
            found.add(new Doubt(Doubt.Kind.UNUSABLE, "text", e.getMessage(), "không tạo được thủ tục từ bản ghi này"));
            return new Made(found, files, null);
        }
    }

    private @Nullable VersionKey drafted(Made made, AccountName by) {
        var procedure = made.procedure();
        return procedure == null
                ? null
                : versions.draft(procedure, made.files(), Origin.CATALOGUE, by).key();
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

    private static Fate fate(@Nullable KeptRecord match, CatalogueRecord content, Sha256 sha256) {
        if (match == null) {
            return Fate.ADDED;
        }
        if (content.listed() && !match.listed()) {
            return Fate.SKIPPED;
        }
        boolean same = match.sha256().equals(sha256) && match.generation() == Drafting.GENERATION;
        return same ? Fate.UNCHANGED : Fate.CHANGED;
    }

    private static boolean hasFirst(CatalogueRecord content, List<KeptRecord> known) {
        return known.stream().anyMatch(one -> one.code().equals(content.code()) && !one.second());
    }

    private static KeptRecord kept(
            CatalogueRecord content, Sha256 sha256, @Nullable KeptRecord match, boolean hasFirst, long run) {
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
}
