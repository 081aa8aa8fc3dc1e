package vn.motcua.slips;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.paper.PaperPress;
import vn.motcua.paper.PaperSource;
import vn.motcua.slips.HandOver.Step;
import vn.motcua.work.WorkItems;

/**
 * The control sheet (<i>Phiếu kiểm soát quá trình giải quyết hồ sơ</i>, mẫu số 06): every hand-over of a dossier with
 * giver, receiver, times, and whether the giver's step was done before, on or after its due time. Drawn from the step log
 * as it stands; there is one a dossier, so it has the order number of the dossier's receipt in a series of its own.
 */
@Component
class ControlSheet {

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Dossiers dossiers;
    private final WorkItems items;
    private final StepNames names;
    private final SlipFacts facts;
    private final PaperPress press;
    private final Clock clock;

    ControlSheet(Dossiers dossiers, WorkItems items, StepNames names, SlipFacts facts, PaperPress press, Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.names = names;
        this.facts = facts;
        this.press = press;
        this.clock = clock;
    }

    /** The sheet as it stands now; 404 before the dossier is accepted. */
    @Transactional(readOnly = true)
    public byte[] print(DossierId id) {
        var dossier = dossiers.get(id);
        var receipt = dossier.receiptNumber().orElseThrow(() -> RuleViolation.notFound("slips.none"));
        var now = clock.instant();
        var words = facts.of(dossier, number(receipt), AccountName.SYSTEM, now);
        var log = items.of(id);
        words.put("coordinating", names.others(log, dossier.agency()));
        words.put("receivedAt", SlipTimes.full(dossier.clocks().acceptedAt().orElseThrow()));
        words.put("dueAt", SlipTimes.full(dossier.clocks().promisedAt().orElseThrow()));
        words.put("handOvers", rows(HandOver.of(names.of(log, dossier.agency())), dossier));
        words.put("printedAt", SlipTimes.brief(now));
        var kind = SlipKind.CONTROL_SHEET;
        return press.print(PaperSource.builtIn(kind.template(), words, kind.title(), now))
                .pdf();
    }

    /** {@code 15/TTPVHCC-2026} is the receipt, {@code 15/PKS-TTPVHCC-2026} the sheet. */
    static String number(String receipt) {
        return receipt.replaceFirst("/" + SlipKind.RECEIPT.series(), "/" + SlipKind.CONTROL_SHEET.series());
    }

    private List<Map<String, String>> rows(List<HandOver> handOvers, Dossier dossier) {
        var end = end(dossier);
        return handOvers.stream()
                .filter(handOver -> handOver.receiver() != null || end.isPresent())
                .map(handOver -> row(handOver, end.orElse(""), dossier))
                .toList();
    }

    /** Who has it behind the last step; nothing while the process itself works on it. */
    private Optional<String> end(Dossier dossier) {
        return switch (dossier.status()) {
            case RETURNED, AWAITING_SUPPLEMENT, AWAITING_PAYMENT, REFUSED, WITHDRAWN, STOPPED ->
                Optional.of(names.text("slips.end." + dossier.status()));
            case SUBMITTED, ACCEPTED, IN_PROCESS, DECIDED -> Optional.empty();
        };
    }

    private Map<String, String> row(HandOver handOver, String end, Dossier dossier) {
        var giver = handOver.giver();
        var receiver = handOver.receiver();
        var applicant = dossier.applicant().name();
        var row = new LinkedHashMap<String, String>();
        row.put("giver", giver == null ? names.text("slips.applicant") : giver.unit());
        row.put("receiver", receiver == null ? end : receiver.unit());
        row.put("giverName", giver == null ? applicant : doer(giver));
        row.put("receiverName", receiver == null ? applicant : doer(receiver));
        putTimes(row, handOver);
        row.put(
                "outcome",
                handOver.outcome()
                        .map(outcome -> names.text("slips.outcome." + outcome))
                        .orElse(""));
        row.put("note", note(giver, dossier));
        return row;
    }

    /** One moment, or two where the dossier lay between giving and receiving. */
    private static void putTimes(Map<String, String> row, HandOver handOver) {
        var given = handOver.givenAt().or(handOver::receivedAt).orElseThrow();
        var received = handOver.receivedAt().orElse(given);
        boolean apart = Duration.between(given, received).compareTo(AT_ONCE) > 0;
        row.put("at", apart ? "" : SlipTimes.brief(received));
        row.put("givenAt", apart ? SlipTimes.brief(given) : "");
        row.put("receivedAt", apart ? SlipTimes.brief(received) : "");
    }

    private static String doer(Step step) {
        return step.doer() == null ? "" : step.doer();
    }

    private String note(@Nullable Step giver, Dossier dossier) {
        if (giver == null) {
            return names.text("dossier.event.Submitted") + ": " + names.text("dossier.channel." + dossier.channel());
        }
        return giver.action() == null ? "" : giver.action();
    }
}
