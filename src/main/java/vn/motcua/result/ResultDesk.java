package vn.motcua.result;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent.Outcome;
import vn.motcua.dossier.DossierNumbers;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.files.FileType;
import vn.motcua.files.Files;
import vn.motcua.procedure.Procedures;
import vn.motcua.result.ResultPaper.State;
import vn.motcua.signing.SignatureVerifier;

/** Leads a result from its draft over two signatures to the person who asked for it. */
@Component
class ResultDesk {

    /** The series of notices that something is not granted. */
    private static final String NOTICES = "TB";

    private final Dossiers dossiers;
    private final DossierNumbers numbers;
    private final Procedures procedures;
    private final ResultPapers papers;
    private final ResultPress press;
    private final Signers signers;
    private final SigningRoom room;
    private final SignatureVerifier verifier;
    private final Files files;
    private final Clock clock;

    ResultDesk(
            Dossiers dossiers,
            DossierNumbers numbers,
            Procedures procedures,
            ResultPapers papers,
            ResultPress press,
            Signers signers,
            SigningRoom room,
            SignatureVerifier verifier,
            Files files,
            Clock clock) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.procedures = procedures;
        this.papers = papers;
        this.press = press;
        this.signers = signers;
        this.room = room;
        this.verifier = verifier;
        this.files = files;
        this.clock = clock;
    }

    /** Draws the result up as a draft under its number, again after rework. */
    @Transactional
    public void drawUp(DossierId id) {
        var now = clock.instant();
        var dossier = dossiers.getForChange(id);
        if (dossier.status() == DossierStatus.ACCEPTED) {
            dossier.assign(dossier.receivedBy(), AccountName.SYSTEM, now);
            dossiers.save(dossier);
        }
        var paper = papers.latest(id).map(p -> drawnAnew(p, dossier, now)).orElseGet(() -> drawn(dossier, 1, now));
        var draft = press.print(dossier, paper, signers.usual(dossier), now);
        paper.drafted(keep(draft, paper));
        papers.save(paper);
    }

    private ResultPaper drawn(Dossier dossier, int edition, Instant now) {
        return new ResultPaper(dossier.id(), edition, number(dossier, now), dossier.outcome(), now);
    }

    private ResultPaper drawnAnew(ResultPaper paper, Dossier dossier, Instant now) {
        return paper.is(State.RECALLED) ? drawn(dossier, paper.edition() + 1, now) : redrawn(paper, dossier, now);
    }

    private ResultPaper redrawn(ResultPaper paper, Dossier dossier, Instant now) {
        boolean same = paper.outcome() == dossier.outcome();
        paper.redraw(same ? paper.number() : number(dossier, now), dossier.outcome(), now);
        return paper;
    }

    private String number(Dossier dossier, Instant now) {
        var series = dossier.outcome() == Outcome.GRANTED
                ? procedures
                        .version(dossier.procedure(), dossier.procedureVersion())
                        .result()
                        .series()
                : NOTICES;
        return numbers.nextPaper(dossier.agency(), series, now);
    }

    /** The leader, or a delegate, decides to sign: exactly the bytes that are printed now, in their name and of this day. */
    @Transactional
    public void decideToSign(DossierId id, Signer signer) {
        var dossier = dossiers.getForChange(id);
        var paper = papers.of(id);
        room.certificate(signer.account()); // whoever has no key learns it before anything is decided
        paper.prepared(keep(press.print(dossier, paper, signer, clock.instant()), paper), signer);
        papers.save(paper);
    }

    /** Puts the leader's signature on it; done once, however often it is asked for. */
    @Transactional
    public void applySignature(DossierId id) {
        room.signAsLeader(paperId(id), clock.instant());
        var paper = papers.of(id);
        recordSignature(id, ResultPress.LEADER, paper.leader(), room.certificate(paper.leader()));
    }

    /** The newest bytes; before anybody has signed, as {@code actor} would sign them now if they may. */
    @Transactional(readOnly = true)
    public byte[] draft(DossierId id, Actor actor) {
        var paper = papers.of(id);
        var signer = paper.is(State.REQUESTED) ? signers.now(id, actor) : Optional.<Signer>empty();
        return signer.map(who -> press.print(dossiers.get(id), paper, who, clock.instant()))
                .orElseGet(() -> files.bytes(paper.currentFile()));
    }

    /** The clerk has looked at number and form, and puts the seal on it. */
    @Transactional
    public void decideToSeal(DossierId id, AccountName clerk) {
        var paper = papers.of(id);
        paper.sealBy(clerk);
        papers.save(paper);
    }

    /** Puts the agency's seal on it; done once, however often it is asked for. */
    @Transactional
    public void applySeal(DossierId id) {
        var agency = dossiers.get(id).agency();
        room.seal(paperId(id), agency, clock.instant());
        recordSignature(id, ResultPress.SEAL, papers.of(id).clerk(), room.certificate(agency));
    }

    private UUID paperId(DossierId id) {
        return papers.latestId(id).orElseThrow(() -> RuleViolation.notFound("result.none"));
    }

    private void recordSignature(DossierId id, String field, AccountName by, String certificate) {
        var dossier = dossiers.getForChange(id);
        var file = files.get(papers.of(id).currentFile());
        dossier.signed(field, certificate, file.sha256(), by, clock.instant());
        dossiers.save(dossier);
    }

    /** Verifies what will be released, as anybody would, and only then releases it. */
    @Transactional
    public void publish(DossierId id) {
        var dossier = dossiers.getForChange(id);
        var paper = papers.of(id);
        if (paper.is(State.PUBLISHED)) {
            return;
        }
        var bytes = files.bytes(paper.currentFile());
        var report = verifier.verify(bytes);
        if (!report.isTrusted() || report.count() != 2) {
            throw new IllegalStateException("the result of " + dossier.number() + " does not verify: " + report);
        }
        var now = clock.instant();
        paper.published(Sha256.of(bytes), now);
        papers.save(paper);
        dossier.decide(paper.number(), Sha256.of(bytes), paper.leader(), now);
        dossiers.save(dossier);
    }

    /** Takes a result back that nobody has in hands yet; another edition is drawn up. */
    @Transactional
    public void recall(DossierId id, String reason, AccountName by) {
        var now = clock.instant();
        var dossier = dossiers.getForChange(id);
        var paper = papers.of(id);
        paper.recalled(now);
        papers.save(paper);
        dossier.recall(reason, by, now);
        dossiers.save(dossier);
    }

    /** Whether the result was taken back and is to be drawn up anew. */
    @Transactional(readOnly = true)
    public boolean isRecalled(DossierId id) {
        return papers.of(id).is(State.RECALLED);
    }

    /** The applicant has it online: the end. */
    @Transactional
    public void returnOnline(DossierId id) {
        var dossier = dossiers.getForChange(id);
        dossier.handOver(Channel.ONLINE, null, AccountName.SYSTEM, clock.instant());
        dossiers.save(dossier);
    }

    /** Hands it over at the counter, with what was paid and who took it: the end. */
    @Transactional
    public void handOver(DossierId id, Receiver receiver, long fee, AccountName by) {
        var now = clock.instant();
        var dossier = dossiers.getForChange(id);
        if (dossier.feeOpen() > 0) {
            dossier.collectFee(fee, by, now);
        }
        var paper = papers.of(id);
        paper.receivedBy(receiver.name(), receiver.identity());
        papers.save(paper);
        var seal = Sha256.of(CanonicalJson.write(
                Map.of("paper", paper.id().toString(), "name", receiver.name(), "identity", receiver.identity())));
        dossier.handOver(Channel.COUNTER, seal, by, now);
        dossiers.save(dossier);
    }

    /** Who takes a result at the counter. */
    record Receiver(String name, String identity) {}

    @Transactional(readOnly = true)
    public boolean isReturnedOnline(DossierId id) {
        return dossiers.get(id).returnBy() == Channel.ONLINE;
    }

    private UUID keep(byte[] pdf, ResultPaper paper) {
        return files.keep(pdf, SigningRoom.fileName(paper), FileType.PDF, AccountName.SYSTEM)
                .id();
    }
}
