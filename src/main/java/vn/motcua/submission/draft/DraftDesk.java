package vn.motcua.submission.draft;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Channel;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.Procedures;
import vn.motcua.submission.ApplicantDetails;

/** Keeps drafts (<i>lưu bản nháp</i>): each for its owner alone, for thirty days after the last change. */
@Service
class DraftDesk {

    private final Drafts drafts;
    private final Procedures procedures;
    private final Accounts accounts;
    private final DraftSettings settings;
    private final Clock clock;

    DraftDesk(Drafts drafts, Procedures procedures, Accounts accounts, DraftSettings settings, Clock clock) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a draft with what is known of the person. */
    @Transactional
    public OpenDraft start(ProcedureCode code, Actor actor) {
        actor.require(Role.CITIZEN);
        var procedure = procedures.get(code);
        procedure.requireFiling(Channel.ONLINE);
        var known = ApplicantDetails.of(accounts.get(actor.account()));
        var draft = drafts.save(Draft.start(actor.account(), procedure, known, clock.instant()));
        return new OpenDraft(draft, procedure, false);
    }

    /** Nothing is changed by looking. */
    @Transactional(readOnly = true)
    public OpenDraft open(DraftId id, Actor actor) {
        var draft = drafts.findById(id.value()).orElseThrow(DraftDesk::unknown);
        return open(draft, actor, false);
    }

    /** Changes a page, unless another tab has changed it meanwhile; then nothing is kept and the result says so. */
    @Transactional
    public OpenDraft save(Visit visit, String page, Consumer<OpenDraft> change) {
        var open = lock(visit);
        var draft = open.draft();
        if (draft.isStale(page, visit.seen())) {
            return new OpenDraft(draft, open.procedure(), true);
        }
        change.accept(open);
        draft.saved(page, visit.seen(), clock.instant());
        drafts.save(draft);
        return open;
    }

    /** As {@link #save}, but what the tab itself has overtaken is let go: requests of a script may arrive late. */
    @Transactional
    public OpenDraft autosave(Visit visit, String page, Consumer<OpenDraft> change) {
        var open = lock(visit);
        return open.draft().isOvertaken(page, visit.seen()) ? open : save(visit, page, change);
    }

    /** The draft with its row locked until the caller's transaction ends. */
    public OpenDraft lock(Visit visit) {
        var draft = drafts.lock(visit.draft().value()).orElseThrow(DraftDesk::unknown);
        return open(draft, visit.actor(), false);
    }

    /** What somebody has not finished, the latest first. */
    @Transactional(readOnly = true)
    public List<Draft> unfinished(AccountName owner) {
        return drafts.open(owner, clock.instant().minus(settings.draftLife()));
    }

    private OpenDraft open(Draft draft, Actor actor, boolean stale) {
        boolean expired = !draft.updatedAt().plus(settings.draftLife()).isAfter(clock.instant());
        if (!draft.owner().equals(actor.account()) || expired) {
            throw unknown();
        }
        draft.dossier().ifPresent(dossier -> {
            throw new AlreadySent(dossier);
        });
        var procedure = procedures
                .find(draft.procedure())
                .orElseThrow(() -> RuleViolation.conflict("submission.procedure-ended"));
        return new OpenDraft(draft, procedure, stale);
    }

    private static RuleViolation unknown() {
        return RuleViolation.notFound("submission.draft-unknown");
    }
}
