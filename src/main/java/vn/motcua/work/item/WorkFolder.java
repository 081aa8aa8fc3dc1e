package vn.motcua.work.item;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Attachment;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.web.Texts;
import vn.motcua.work.PersonalData;
import vn.motcua.work.Tags;
import vn.motcua.work.Tags.Moments;
import vn.motcua.work.WorkDesk;
import vn.motcua.work.WorkItem;
import vn.motcua.work.item.WorkView.Facts;
import vn.motcua.work.item.WorkView.Standing;
import vn.motcua.workflow.WorkItemId;

/** Opens a dossier on an official's desk; each opening is written down as a reading of personal data. */
@Component
class WorkFolder {

    private final WorkDesk desk;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final DossierContents contents;
    private final StepLog log;
    private final Comments comments;
    private final PersonalData personalData;
    private final Tags tags;
    private final Texts texts;

    WorkFolder(
            WorkDesk desk,
            Dossiers dossiers,
            Procedures procedures,
            DossierContents contents,
            StepLog log,
            Comments comments,
            PersonalData personalData,
            Tags tags,
            Texts texts) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.contents = contents;
        this.log = log;
        this.comments = comments;
        this.personalData = personalData;
        this.tags = tags;
        this.texts = texts;
    }

    /** The item with its dossier, for an official who may see it: otherwise 403 or 404. */
    @Transactional(readOnly = true)
    public WorkView open(WorkItemId id, Actor actor) {
        var item = desk.get(id, actor);
        var dossier = dossier(item, actor, item.step());
        var procedure = procedures.version(dossier.procedure(), dossier.procedureVersion());
        var hindrance = log.hindrance(item, actor);
        return new WorkView(
                item,
                facts(dossier, procedure),
                standing(item, dossier),
                contents.declaration(dossier, procedure),
                contents.papers(dossier, procedure),
                contents.issued(dossier),
                log.of(dossier.id()),
                comments.of(dossier.id()),
                hindrance.orElse(null),
                hindrance.isEmpty() ? log.behalf(item, actor).orElse(null) : null,
                hindrance.isEmpty() && item.owner().isEmpty());
    }

    /** A file of the item's dossier, by its place among them. */
    @Transactional(readOnly = true)
    public Attachment paper(WorkItemId id, int place, Actor actor) {
        var item = desk.get(id, actor);
        var papers = dossier(item, actor, item.step() + ", file " + place).attachments();
        if (place < 0 || place >= papers.size()) {
            throw RuleViolation.notFound("work.no-such-paper");
        }
        return papers.get(place);
    }

    private Dossier dossier(WorkItem item, Actor actor, String purpose) {
        personalData.mayBeReadBy(actor);
        var dossier = dossiers.get(item.dossier());
        personalData.read(dossier.number(), actor, purpose);
        return dossier;
    }

    private Facts facts(Dossier dossier, Procedure procedure) {
        var limit = procedure.timeLimit();
        return new Facts(
                dossier.id().toString(),
                dossier.number().value(),
                dossier.summary(),
                procedure.code() + " – " + procedure.name(),
                texts.text("work.limit." + limit.unit(), limit.number()),
                dossier.applicant(),
                dossier.channel(),
                dossier.returnBy(),
                dossier.feeDue(),
                dossier.feeOpen(),
                dossier.feeWords().orElse(null));
    }

    private Standing standing(WorkItem item, Dossier dossier) {
        var reason = dossier.proposedReason();
        return new Standing(
                tags.status(dossier.status()),
                tags.dossier(dossier.agency(), dossier.status(), Moments.of(dossier.clocks())),
                item.closedAt().isPresent() ? null : tags.step(item.agency(), item.openedAt(), item.dueAt()),
                WorkView.Dates.of(dossier.clocks()),
                dossier.missing(),
                item.closedAt().isPresent() ? null : log.sentBack(dossier.id()).orElse(null),
                reason.map(said -> texts.text("dossier.outcome." + dossier.outcome()))
                        .orElse(null),
                reason.orElse(null),
                dossier.extension()
                        .filter(later -> !later.isGranted())
                        .map(later -> new WorkView.Later(later.newPromise(), later.reason()))
                        .orElse(null),
                dossier.duty()
                        .map(duty -> new WorkView.Duty(
                                duty.amount(), duty.ground(), duty.reference().orElse(null)))
                        .orElse(null),
                dossier.inspections(),
                dossier.registerCheck()
                        .map(check -> texts.text(
                                "dossier.register." + check.finding(), check.entry() == null ? "" : check.entry()))
                        .orElse(null));
    }
}
