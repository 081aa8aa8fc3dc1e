package vn.motcua.slips;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.core.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.paper.InWords;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.RequiredPaper;

/** Writes what a slip says, form by form, from the dossier as it stands when the event happens. */
@Component
class SlipWriter {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String DECLARATION = "declaration";

    private final SlipFacts facts;
    private final ActingFor acting;
    private final MessageSource texts;

    SlipWriter(SlipFacts facts, ActingFor acting, MessageSource texts) {
        this.facts = facts;
        this.acting = acting;
        this.texts = texts;
    }

    /** The words of the slip of this kind that is issued with {@code event}. */
    Map<String, Object> write(SlipKind kind, DossierEvent event, Dossier dossier, String number) {
        var words = facts.of(dossier, number, event.by(), event.at());
        words.put(
                "acting",
                acting.title(dossier, event).stream()
                        .map(line -> Map.of("line", line))
                        .toList());
        switch (kind) {
            case RECEIPT -> receipt(words, dossier);
            case SUPPLEMENT_REQUEST -> supplementRequest(words, dossier);
            case REFUSAL -> words.put("reason", dossier.endReason().orElseThrow());
            case APOLOGY -> apology(words, dossier, event);
            case STOP_NOTICE -> stopNotice(words, dossier, event);
            case CONTROL_SHEET, REGISTER -> throw new IllegalStateException("no event issues a " + kind);
        }
        return words;
    }

    private void receipt(Map<String, Object> words, Dossier dossier) {
        var procedure = facts.procedure(dossier);
        words.put("papers", papers(dossier, procedure));
        words.put("sets", "01");
        words.put("timeLimit", timeLimit(procedure.timeLimit()));
        words.put("receivedAt", SlipTimes.full(dossier.clocks().acceptedAt().orElseThrow()));
        words.put("dueAt", SlipTimes.full(dossier.clocks().promisedAt().orElseThrow()));
        words.put("returnAt", returnAt(dossier));
        words.put("fee", dossier.feeDue() == 0 ? "" : money(dossier.feeDue()));
    }

    private static List<Map<String, String>> papers(Dossier dossier, Procedure procedure) {
        boolean electronic = dossier.channel() == Channel.ONLINE;
        var papers = new ArrayList<Map<String, String>>();
        papers.add(Map.of(
                "name", "Tờ khai " + procedure.shortName(), "copies", electronic ? "01 bản điện tử" : "01 bản chính"));
        for (var attachment : dossier.attachments()) {
            var paper = procedure.paper(attachment.paper());
            papers.add(Map.of(
                    "name",
                    paper.map(RequiredPaper::name).orElse(attachment.paper()),
                    "copies",
                    electronic
                            ? "01 bản điện tử"
                            : paper.map(SlipWriter::copies).orElse("01 bản sao")));
        }
        return papers;
    }

    private static String copies(RequiredPaper paper) {
        var copies = new ArrayList<String>();
        if (paper.originals() > 0) {
            copies.add("%02d bản chính".formatted(paper.originals()));
        }
        if (paper.copies() > 0) {
            copies.add("%02d bản sao".formatted(paper.copies()));
        }
        return copies.isEmpty() ? "01 bản sao" : String.join(", ", copies);
    }

    private String timeLimit(TimeLimit limit) {
        return "%02d %s".formatted(limit.number(), text("slips.unit." + limit.unit()));
    }

    private String returnAt(Dossier dossier) {
        return switch (dossier.returnBy()) {
            case ONLINE -> "Cổng Dịch vụ công (bản điện tử)";
            case POST -> "địa chỉ nêu trên, qua dịch vụ bưu chính công ích";
            case COUNTER -> facts.oneStop(dossier).oneStopName();
        };
    }

    private static String money(long dong) {
        return "%,d đồng (%s)".formatted(dong, InWords.money(dong)).replace(',', '.');
    }

    private void supplementRequest(Map<String, Object> words, Dossier dossier) {
        var procedure = facts.procedure(dossier);
        words.put(
                "items",
                dossier.missing().stream()
                        .map(item -> Map.of("name", name(procedure, item.paper()), "what", item.reason()))
                        .toList());
        words.put("ground", dossier.supplementGround().orElse(""));
        words.put("supplyBy", dossier.supplyBy().map(SlipTimes::full).orElse(""));
        words.put("waits", dossier.clocks().acceptedAt().isPresent());
    }

    private static String name(Procedure procedure, String paper) {
        return paper.equals(DECLARATION)
                ? "Tờ khai " + procedure.shortName()
                : procedure.paper(paper).map(RequiredPaper::name).orElse(paper);
    }

    private void stopNotice(Map<String, Object> words, Dossier dossier, DossierEvent event) {
        boolean wished = event instanceof DossierEvent.Withdrawn;
        var way = event.by().equals(dossier.filedBy()) ? "qua Cổng Dịch vụ công" : "trực tiếp";
        words.put("submittedAt", SlipTimes.day(dossier.clocks().submittedAt()));
        words.put(
                "acceptedAt", dossier.clocks().acceptedAt().map(SlipTimes::full).orElse(""));
        words.put(
                "ground",
                wished
                        ? "đề nghị dừng giải quyết hồ sơ của Ông (Bà)/Tổ chức " + SlipTimes.day(event.at()) + ", gửi "
                                + way
                        : "");
        words.put("reason", dossier.endReason().orElse(""));
        words.put("standing", standing(dossier));
        words.put("stoppedFrom", SlipTimes.full(event.at()));
        words.put(
                "returned",
                dossier.channel() == Channel.ONLINE
                        ? "không có, hồ sơ nộp bằng bản điện tử"
                        : "toàn bộ giấy tờ đã nộp, nhận tại "
                                + facts.oneStop(dossier).oneStopName());
        words.put("refund", refund(dossier.feeDue() - dossier.feeOpen()));
    }

    /** How far the dossier had come when it was stopped. */
    private static String standing(Dossier dossier) {
        if (dossier.supplyBy().isPresent()) {
            return "đang chờ bổ sung, chưa có kết quả giải quyết";
        }
        if (dossier.clocks().acceptedAt().isEmpty()) {
            return "đã nộp, chưa được tiếp nhận";
        }
        return dossier.caseOfficer().isPresent() ? "đang giải quyết, chưa có kết quả" : "đã tiếp nhận, chưa giải quyết";
    }

    private static String refund(long paid) {
        return paid == 0
                ? "không, chưa thu phí, lệ phí"
                : money(paid) + " đã nộp được xem xét hoàn trả theo quy định của pháp luật về phí, lệ phí";
    }

    private void apology(Map<String, Object> words, Dossier dossier, DossierEvent event) {
        var clocks = dossier.clocks();
        words.put("agency", facts.ownHead(dossier));
        words.put("receivedAt", sentence(SlipTimes.day(clocks.acceptedAt().orElse(clocks.submittedAt()))));
        words.put("again", event instanceof DossierEvent.SupplementRequested);
        if (event instanceof DossierEvent.Extended) {
            var extension = dossier.extension().orElseThrow();
            words.put("promisedBefore", SlipTimes.full(extension.oldPromise()));
            words.put("late", event.at().isAfter(extension.oldPromise()));
            words.put("reason", extension.reason());
            words.put("promisedNew", SlipTimes.full(extension.newPromise()));
        } else {
            words.put("promisedBefore", clocks.promisedAt().map(SlipTimes::full).orElse(""));
            words.put("reason", text("slips.asked-twice"));
        }
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(VIETNAMESE) + words.substring(1);
    }

    private String text(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
