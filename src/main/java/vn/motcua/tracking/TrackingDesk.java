package vn.motcua.tracking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FinancialDuty;
import vn.motcua.dossier.Inspection;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.form.FormEngine;
import vn.motcua.form.SummaryRow;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.RequiredPaper;
import vn.motcua.slips.IssuedSlip;
import vn.motcua.slips.SlipDesk;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;

/** Says where a dossier stands; the history is read from the ledger, never from memory. */
@Component
public class TrackingDesk {

    private static final String TAKEN_OVER = DossierEvent.TakenOver.class.getSimpleName();

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final WorkItems items;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Accounts accounts;
    private final FormEngine forms;
    private final SlipDesk slips;
    private final Clock clock;

    TrackingDesk(
            Dossiers dossiers,
            Ledger ledger,
            WorkItems items,
            Procedures procedures,
            Agencies agencies,
            Accounts accounts,
            FormEngine forms,
            SlipDesk slips,
            Clock clock) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.items = items;
        this.procedures = procedures;
        this.agencies = agencies;
        this.accounts = accounts;
        this.forms = forms;
        this.slips = slips;
        this.clock = clock;
    }

    /** A dossier that the actor may know of, or 404. */
    @Transactional(readOnly = true)
    public DossierView get(DossierNumber number, Actor actor) {
        return view(dossiers.get(number, actor));
    }

    /** A dossier that the actor may know of, or 404. */
    @Transactional(readOnly = true)
    public DossierView get(DossierId id, Actor actor) {
        return view(dossiers.get(id, actor));
    }

    /** What was declared, question by question. */
    @Transactional(readOnly = true)
    public List<SummaryRow> declaration(DossierId id, Actor actor) {
        var dossier = dossiers.get(id, actor);
        return forms.summary(
                procedure(dossier).declaration(), dossier.declaration().read());
    }

    /** The actor's own dossiers, newest first, after this place. */
    @Transactional(readOnly = true)
    public List<Dossier> own(Actor actor, @Nullable DossierStatus status, Place after, int size) {
        return dossiers.filedBy(actor.account(), status, after.at(), after.id(), Limit.of(size));
    }

    /** Stage and dates for whoever knows the code and a second fact; anything else is 404, whichever was wrong. */
    @Transactional(readOnly = true)
    public Stage lookUp(String code, String secret) {
        return dossiers.findByNumber(DossierNumber.parse(code))
                .filter(dossier -> knows(dossier, secret.strip()))
                .map(this::stage)
                .orElseThrow(() -> RuleViolation.notFound("tracking.unknown"));
    }

    private static boolean knows(Dossier dossier, String secret) {
        var digits = secret.replaceAll("\\D", "").replaceFirst("^84", "0");
        boolean bySecret = dossier.trackingSecret().equalsIgnoreCase(secret);
        boolean byPhone = digits.length() >= 9
                && digits.equals(
                        dossier.applicant().phone().replaceAll("\\D", "").replaceFirst("^84", "0"));
        return bySecret || byPhone;
    }

    private Stage stage(Dossier dossier) {
        return new Stage(
                dossier.number().value(),
                procedure(dossier).name(),
                dossier.status().name(),
                dossier.status().nationalCode(),
                dossier.clocks().submittedAt(),
                dossier.clocks().receptionDueAt(),
                dossier.clocks().promisedAt().orElse(null),
                dossier.clocks().decidedAt().orElse(null),
                dossier.clocks().endedAt().orElse(null),
                dossier.status().isWaiting());
    }

    private Procedure procedure(Dossier dossier) {
        return procedures.version(dossier.procedure(), dossier.procedureVersion());
    }

    private DossierView view(Dossier dossier) {
        var procedure = procedure(dossier);
        var issued = slips.of(dossier.id());
        return new DossierView(
                dossier.id().toString(),
                dossier.number().value(),
                dossier.procedure().value(),
                procedure.name(),
                dossier.summary(),
                dossier.status().name(),
                dossier.status().nationalCode(),
                agencies.get(dossier.agency()).name(),
                dossier.channel().name(),
                dossier.returnBy().name(),
                clocks(dossier),
                holder(dossier).orElse(null),
                papers(dossier, procedure),
                (dossier.isSupplementProposed() ? List.<SupplementItem>of() : dossier.missing())
                        .stream()
                                .map(item -> new DossierView.Missing(
                                        item.paper(), name(procedure, item.paper()), item.reason()))
                                .toList(),
                new DossierView.Payments(
                        dossier.feeDue(), dossier.feeOpen(), dossier.feeWords().orElse(null)),
                dossier.duty().map(TrackingDesk::duty).orElse(null),
                dossier.inspections().stream().map(TrackingDesk::inspection).toList(),
                issued.stream().map(TrackingDesk::issued).toList(),
                timeline(dossier, issued),
                dossier.clocks().decidedAt().map(at -> dossier.outcome().name()).orElse(null),
                dossier.endReason().orElse(null),
                dossier.clocks()
                        .decidedAt()
                        .map(at -> "/api/v1/dossiers/" + dossier.number() + "/result")
                        .orElse(null),
                dossier.supplyBy().orElse(null),
                dossier.isWithdrawable());
    }

    private static DossierView.Duty duty(FinancialDuty duty) {
        return new DossierView.Duty(
                duty.amount(), duty.ground(), duty.reference().orElse(null));
    }

    private static DossierView.Inspection inspection(Inspection inspection) {
        var finding = inspection.finding();
        return new DossierView.Inspection(
                inspection.plannedOn(),
                inspection.note(),
                inspection.heldOn(),
                inspection.participants(),
                inspection.findings(),
                finding == null ? null : finding.name(),
                inspection.mendBy());
    }

    private DossierView.Clocks clocks(Dossier dossier) {
        var clocks = dossier.clocks();
        return new DossierView.Clocks(
                clocks.submittedAt(),
                clocks.receptionDueAt(),
                clocks.acceptedAt().orElse(null),
                clocks.startedAt().orElse(null),
                clocks.promisedAt().orElse(null),
                clocks.dueAt().orElse(null),
                clocks.pausedAt().orElse(null),
                clocks.decidedAt().orElse(null),
                clocks.endedAt().orElse(null),
                clocks.isLate(clock.instant()));
    }

    private Optional<DossierView.Holder> holder(Dossier dossier) {
        return items.open(dossier.id()).stream().findFirst().map(this::holder);
    }

    private DossierView.Holder holder(WorkItem item) {
        var person = item.owner().map(accounts::get).map(Account::fullName);
        return new DossierView.Holder(
                item.step(), item.stepName(), item.role().id(), person.orElse(null), item.openedAt(), item.dueAt());
    }

    private static List<DossierView.Paper> papers(Dossier dossier, Procedure procedure) {
        return dossier.attachments().stream()
                .map(a -> new DossierView.Paper(
                        a.paper(),
                        name(procedure, a.paper()),
                        a.name(),
                        a.sha256().hex()))
                .toList();
    }

    private static String name(Procedure procedure, String paper) {
        return procedure.paper(paper).map(RequiredPaper::name).orElse(paper);
    }

    private static DossierView.Issued issued(IssuedSlip slip) {
        return new DossierView.Issued(slip.kind().name(), slip.number(), slip.issuedAt(), slip.address());
    }

    /** Each entry with the papers that were issued with it: both are in the order in which things happened. */
    private List<DossierView.Entry> timeline(Dossier dossier, List<IssuedSlip> issued) {
        var left = new ArrayList<>(issued);
        var entries = new ArrayList<DossierView.Entry>();
        for (var line : ledger.lines(dossier.id().value())) {
            var with = left.stream()
                    .filter(slip -> slip.cause().equals(line.kind()))
                    .findFirst()
                    .map(IssuedSlip::issuedAt);
            var papers = left.stream()
                    .filter(slip -> slip.cause().equals(line.kind())
                            && with.filter(slip.issuedAt()::equals).isPresent())
                    .toList();
            left.removeAll(papers);
            entries.add(entry(line, papers.stream().map(TrackingDesk::issued).toList()));
        }
        return entries;
    }

    private DossierView.Entry entry(LedgerLine line, List<DossierView.Issued> papers) {
        var facts = JsonMapper.shared().readTree(line.facts());
        return new DossierView.Entry(
                line.at(),
                line.kind(),
                text(facts.path("step").asString("")),
                text(facts.path("action").asString("")),
                TAKEN_OVER.equals(line.kind()) ? name(facts.path("from")) : null,
                TAKEN_OVER.equals(line.kind()) ? name(facts.path("to")) : null,
                papers);
    }

    private String name(JsonNode agency) {
        return agencies.get(JsonMapper.shared().treeToValue(agency, AgencyId.class))
                .name();
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
