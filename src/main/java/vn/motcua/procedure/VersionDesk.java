package vn.motcua.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.ProcedureVersion.Act;

/**
 * The life of a version (<i>phiên bản thủ tục</i>): drafted, reviewed by one administrator, put into use by another,
 * withdrawn. Only administrators of an agency that has none above it may; a running dossier keeps its version.
 */
@Service
public class VersionDesk {

    private static final Logger log = LoggerFactory.getLogger(VersionDesk.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_REASON = 1000;

    private final VersionRows rows;
    private final ProcedureIndex index;
    private final ProcedureShelf shelf;
    private final FolderVersions folders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VersionDesk(
            VersionRows rows,
            ProcedureIndex index,
            ProcedureShelf shelf,
            FolderVersions folders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.folders = folders;
        this.rows = rows;
        this.index = index;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Whether somebody may change what is in force. */
    public static boolean isKeeper(Actor actor) {
        var agency = actor.agency();
        return actor.is(Role.ADMINISTRATOR) && agency != null && agency.value().indexOf('.') < 0;
    }

    /** Stops with 403 unless this person may change what is in force. */
    public static void requireKeeper(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        if (!isKeeper(actor)) {
            throw RuleViolation.forbidden("procedure.not-yours");
        }
    }

    /**
     * Keeps the files of a procedure as a draft, in place of an older draft from the same origin; what is known already
     * stays what it is.
     *
     * @throws ProcedureProblem with file and line when they are not a procedure
     */
    @Transactional
    public ProcedureVersion draft(Map<String, String> files, Origin origin, AccountName by) {
        return keep(Procedure.of(files), files, origin, by);
    }

    /** As {@link #draft} for files that have been read before. */
    @Transactional
    public ProcedureVersion draft(Procedure procedure, Map<String, String> files, Origin origin, AccountName by) {
        return keep(procedure, files, origin, by);
    }

    private ProcedureVersion keep(Procedure procedure, Map<String, String> files, Origin origin, AccountName by) {
        var key = new VersionKey(procedure.code(), procedure.version());
        var all = rows.of(key.code());
        for (var known : all) {
            boolean open = known.state() == VersionState.DRAFT || known.state() == VersionState.REVIEWED;
            if (open && known.origin() == origin && !known.key().equals(key)) {
                rows.drop(known.key());
            }
        }
        var same = all.stream().filter(known -> known.key().equals(key)).findFirst();
        return same.isPresent() ? same.get() : inserted(procedure, files, origin, by);
    }

    private ProcedureVersion inserted(Procedure procedure, Map<String, String> files, Origin origin, AccountName by) {
        try {
            rows.insert(procedure, files, origin, VersionState.DRAFT, new Act(by, clock.instant()));
        } catch (DuplicateKeyException e) {
            throw RuleViolation.conflict("procedure.changed-meanwhile", e);
        }
        return get(new VersionKey(procedure.code(), procedure.version()));
    }

    /** Whether a procedure comes with the program, and goes before what the catalogue says. */
    public boolean isBuiltIn(ProcedureCode code) {
        return folders.keys().stream().anyMatch(key -> key.code().equals(code));
    }

    /** Somebody has looked at a draft and found it right. */
    @Transactional
    public ProcedureVersion review(VersionKey key, Actor actor) {
        requireKeeper(actor);
        if (!rows.review(key, act(actor))) {
            throw elsewhere(key);
        }
        log.info("procedure {} version {} reviewed by {}", key.code(), key.version(), actor.account());
        return get(key);
    }

    /** As {@link #review} for many; how many were still drafts. */
    @Transactional
    public int reviewAll(List<VersionKey> keys, Actor actor) {
        requireKeeper(actor);
        int reviewed =
                (int) keys.stream().filter(key -> rows.review(key, act(actor))).count();
        log.info("{} procedures reviewed by {}", reviewed, actor.account());
        return reviewed;
    }

    /**
     * Puts a version into use; what held before from the same origin ends the day before.
     *
     * @param from the first day; nothing: today
     */
    @Transactional
    public ProcedureVersion activate(VersionKey key, @Nullable LocalDate from, Actor actor) {
        requireKeeper(actor);
        var today = clock.instant().atZone(ZONE).toLocalDate();
        if (from != null && from.isBefore(today)) {
            throw RuleViolation.invalid("procedure.active-in-the-past");
        }
        var version = get(key);
        if (version.reviewer().filter(actor.account()::equals).isPresent()) {
            throw RuleViolation.invalid("procedure.two-people");
        }
        if (activated(List.of(version), from == null ? today : from, actor).isEmpty()) {
            throw elsewhere(key);
        }
        return get(key);
    }

    /** As {@link #activate} for many from today on; those that this person has reviewed, or that have moved on, stay. */
    @Transactional
    public List<VersionKey> activateAll(List<VersionKey> keys, Actor actor) {
        requireKeeper(actor);
        var versions = keys.stream().map(this::get).toList();
        return activated(versions, clock.instant().atZone(ZONE).toLocalDate(), actor);
    }

    /** Takes a version back: from now on nobody files it, whoever has filed it is served. */
    @Transactional
    public ProcedureVersion withdraw(VersionKey key, String why, Actor actor) {
        requireKeeper(actor);
        var reason = Vietnamese.clean(why);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.invalid("procedure.withdrawal-reason");
        }
        if (!rows.withdraw(key, reason, act(actor), rows.nextEdition())) {
            throw elsewhere(key);
        }
        lookAgainAfterwards();
        log.info("procedure {} version {} withdrawn by {}", key.code(), key.version(), actor.account());
        return get(key);
    }

    /** A version, or 404. */
    public ProcedureVersion get(VersionKey key) {
        return rows.find(key)
                .orElseThrow(() ->
                        RuleViolation.notFound("procedure.unknown", key.code().value()));
    }

    /** All versions of a procedure, the latest first. */
    public List<ProcedureVersion> of(ProcedureCode code) {
        return rows.of(code);
    }

    /** Those in a state after a code, in the order of codes. */
    public List<ProcedureVersion> in(VersionState state, String afterCode, int atMost) {
        return rows.in(state, afterCode, atMost);
    }

    public Map<VersionState, Long> counts() {
        return rows.counts();
    }

    /** The files of a version by name. */
    public Map<String, String> files(VersionKey key) {
        return rows.files(key)
                .orElseThrow(() ->
                        RuleViolation.notFound("procedure.unknown", key.code().value()));
    }

    /** A version as the public would see it, whatever became of it. */
    public Procedure read(VersionKey key) {
        return shelf.get(key);
    }

    private List<VersionKey> activated(List<ProcedureVersion> versions, LocalDate from, Actor actor) {
        long edition = rows.nextEdition();
        var act = act(actor);
        var done = new ArrayList<VersionKey>();
        for (var version : versions) {
            var first = version.validFrom().isAfter(from) ? version.validFrom() : from;
            if (rows.activate(version.key(), first, act, edition)) {
                rows.supersede(version.key(), version.origin(), first, act, edition);
                events.publishEvent(new VersionActivated(version.key(), actor.account()));
                done.add(version.key());
            }
        }
        lookAgainAfterwards();
        log.info("{} procedures put into use by {}", done.size(), actor.account());
        return done;
    }

    /** Whoever was faster, or the wrong person, or in the wrong order. */
    private RuleViolation elsewhere(VersionKey key) {
        return RuleViolation.conflict(
                "procedure.version-elsewhere", get(key).state().name());
    }

    private Act act(Actor actor) {
        return new Act(actor.account(), clock.instant());
    }

    private void lookAgainAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                index.lookAgain();
            }
        });
    }
}
