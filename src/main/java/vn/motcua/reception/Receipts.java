package vn.motcua.reception;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.Addresses;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Attachment;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.paper.InWords;
import vn.motcua.paper.PaperPress;
import vn.motcua.paper.PaperSource;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.RequiredPaper;

/**
 * Prints the receipt (<i>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</i>, mẫu số 01 TT 03/2025/TT-VPCP) from the dossier
 * whenever somebody wants it: equal data gives equal bytes, so none is kept.
 */
@Component
class Receipts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern(
                    "HH 'giờ' mm 'phút, ngày' dd 'tháng' MM 'năm' yyyy")
            .withZone(ZONE);

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Accounts accounts;
    private final PaperPress press;
    private final Addresses addresses;
    private final MessageSource texts;

    Receipts(
            Dossiers dossiers,
            Procedures procedures,
            Agencies agencies,
            Accounts accounts,
            PaperPress press,
            Addresses addresses,
            MessageSource texts) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.agencies = agencies;
        this.accounts = accounts;
        this.press = press;
        this.addresses = addresses;
        this.texts = texts;
    }

    /** The receipt as PDF/A; 404 before the dossier is accepted. */
    @Transactional(readOnly = true)
    public byte[] print(DossierId id) {
        var dossier = dossiers.get(id);
        var number = dossier.receiptNumber().orElseThrow(() -> RuleViolation.notFound("reception.no-receipt"));
        var accepted = dossier.clocks().acceptedAt().orElseThrow();
        var source = PaperSource.builtIn(
                "receipt", data(dossier, number, accepted), "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", accepted);
        return press.print(source).pdf();
    }

    private Map<String, ?> data(Dossier dossier, String number, Instant accepted) {
        var procedure = procedures.version(dossier.procedure(), dossier.procedureVersion());
        var agency = agencies.get(dossier.agency());
        var data = new HashMap<String, Object>();
        data.put("agency", Map.of("parent", agency.name(), "name", agency.oneStopName(), "place", agency.place()));
        data.put("number", number);
        data.put("date", date(accepted));
        data.put("dossier", Map.of("number", dossier.number().value()));
        data.put("applicant", applicant(dossier));
        data.put("principal", false);
        data.put("request", dossier.summary() + " (mã thủ tục " + procedure.code() + ")");
        data.put("papers", papers(dossier, procedure));
        data.put("sets", "01");
        data.put("timeLimit", timeLimit(procedure));
        data.put("receivedAt", FULL.format(accepted));
        data.put("dueAt", FULL.format(dossier.clocks().promisedAt().orElseThrow()));
        data.put("returnAt", returnAt(dossier, agency));
        data.put("fee", fee(dossier).map(Object.class::cast).orElse(false));
        data.put("register", false);
        data.put("online", dossier.channel() == Channel.ONLINE);
        data.put(
                "receptionist",
                Map.of("name", accounts.get(dossier.receivedBy()).fullName()));
        data.put("checkUrl", addresses.lookUp(dossier.number()));
        data.put("lookupUrl", addresses.base().replaceFirst("^https?://", "") + "/tra-cuu");
        data.put("hotline", agency.hotline().orElse(""));
        return data;
    }

    private static Map<String, String> date(Instant at) {
        var day = at.atZone(ZONE);
        return Map.of(
                "day", "%02d".formatted(day.getDayOfMonth()),
                "month", "%02d".formatted(day.getMonthValue()),
                "year", Integer.toString(day.getYear()));
    }

    private static Map<String, String> applicant(Dossier dossier) {
        var applicant = dossier.applicant();
        var email = applicant.email();
        return Map.of(
                "name", applicant.name(),
                "id", applicant.citizenId().value(),
                "address", applicant.address(),
                "phone", applicant.phone(),
                "email", email == null ? "" : email);
    }

    private static List<Map<String, String>> papers(Dossier dossier, Procedure procedure) {
        var papers = new ArrayList<Map<String, String>>();
        papers.add(Map.of("name", "Tờ khai " + procedure.shortName(), "copies", "01 bản điện tử"));
        for (Attachment attachment : dossier.attachments()) {
            var name =
                    procedure.paper(attachment.paper()).map(RequiredPaper::name).orElse(attachment.paper());
            papers.add(Map.of("name", name, "copies", "01 bản điện tử"));
        }
        return papers;
    }

    private String timeLimit(Procedure procedure) {
        var limit = procedure.timeLimit();
        return "%02d %s"
                .formatted(
                        limit.number(),
                        texts.getMessage(
                                "reception.unit." + limit.unit(), new Object[0], LocaleContextHolder.getLocale()));
    }

    private static String returnAt(Dossier dossier, Agency agency) {
        return dossier.returnBy() == Channel.ONLINE ? "Cổng Dịch vụ công (bản điện tử)" : agency.oneStopName();
    }

    private static Optional<String> fee(Dossier dossier) {
        return dossier.feeDue() == 0
                ? Optional.empty()
                : Optional.of("%,d đồng (%s)"
                        .formatted(dossier.feeDue(), InWords.money(dossier.feeDue()))
                        .replace(',', '.'));
    }
}
