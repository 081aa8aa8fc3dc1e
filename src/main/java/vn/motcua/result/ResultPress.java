package vn.motcua.result;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Post;
import vn.motcua.core.Addresses;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent.Outcome;
import vn.motcua.form.FormEngine;
import vn.motcua.paper.InWords;
import vn.motcua.paper.PaperPress;
import vn.motcua.paper.PaperSource;
import vn.motcua.paper.SignatureBox;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.signing.PdfSigner;
import vn.motcua.signing.SignatureField;

/** Prints a result from the dossier's data alone, with the two empty places for signatures. */
@Component
class ResultPress {

    /** The field that the leader signs (<i>chữ ký số cá nhân của người có thẩm quyền</i>). */
    static final String LEADER = "leader";
    /** The field that the agency's seal is put on (<i>chữ ký số của cơ quan</i>). */
    static final String SEAL = "seal";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private final Procedures procedures;
    private final Agencies agencies;
    private final Accounts accounts;
    private final FormEngine forms;
    private final PaperPress press;
    private final PdfSigner pdfSigner;
    private final Addresses addresses;

    ResultPress(
            Procedures procedures,
            Agencies agencies,
            Accounts accounts,
            FormEngine forms,
            PaperPress press,
            PdfSigner pdfSigner,
            Addresses addresses) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.accounts = accounts;
        this.forms = forms;
        this.press = press;
        this.pdfSigner = pdfSigner;
        this.addresses = addresses;
    }

    /** The paper as {@code signer} would sign it at {@code at}; equal input gives equal bytes. */
    byte[] print(Dossier dossier, ResultPaper paper, Signer signer, Instant at) {
        var procedure = procedures.version(dossier.procedure(), dossier.procedureVersion());
        var data = data(dossier, procedure, paper, signature(signer, dossier.agency(), at), at.atZone(ZONE));
        var source = paper.outcome() == Outcome.GRANTED
                ? new PaperSource(
                        "result.html",
                        procedure.result().template(),
                        data,
                        procedure.result().name(),
                        at)
                : PaperSource.builtIn("rejection", data, "Thông báo kết quả giải quyết hồ sơ", at);
        var printed = press.print(source);
        return pdfSigner.prepare(printed.pdf(), fields(printed.boxes()));
    }

    private Map<String, String> signature(Signer signer, AgencyId agency, Instant at) {
        var account = accounts.get(signer.account());
        var behalf = Optional.ofNullable(signer.onBehalfOf()).map(accounts::get).flatMap(leader -> title(
                        leader, signer.inPlaceOf(), agency, at)
                .or(() -> title(leader, agency, Role.LEADER, at)));
        var own = title(account, signer.post(), agency, at)
                .or(() -> signer.onBehalfOf() == null
                        ? title(account, agency, Role.LEADER, at)
                        : account.postIn(agency, Days.of(at)).map(Post::signedTitle));
        return Map.of("title", SignerTitle.of(own.orElse(""), behalf.orElse(null)), "name", account.fullName());
    }

    /** The title of a post of theirs in the agency, if they hold it on the day of signing. */
    private static Optional<String> title(Account account, @Nullable PostId post, AgencyId agency, Instant at) {
        return account.posts(Days.of(at)).stream()
                .filter(held -> held.id().equals(post) && held.agency().equals(agency))
                .findFirst()
                .map(Post::signedTitle);
    }

    /** The title of the post that gives the right, on the day of signing. */
    private static Optional<String> title(Account account, AgencyId agency, Role role, Instant at) {
        return account.postAs(role, agency, Days.of(at)).map(Post::signedTitle);
    }

    private static List<SignatureField> fields(List<SignatureBox> boxes) {
        return boxes.stream().map(ResultPress::field).toList();
    }

    private static SignatureField field(SignatureBox box) {
        return box.id().equals(SEAL)
                ? SignatureField.seal(box.id(), box.page(), box.x(), box.y(), box.width(), box.height())
                : new SignatureField(box.id(), box.page(), box.x(), box.y(), box.width(), box.height());
    }

    private Map<String, ?> data(
            Dossier dossier, Procedure procedure, ResultPaper paper, Map<String, String> signature, ZonedDateTime at) {
        var raw = dossier.declaration().read();
        var agency = agencies.get(dossier.agency());
        var data = new HashMap<String, Object>();
        data.put("agency", Map.of("name", agency.name(), "parent", agency.parentName(), "place", agency.place()));
        data.put("number", paper.number());
        data.put("date", date(at.toLocalDate()));
        data.put("answers", forms.labels(procedure.declaration(), raw));
        data.put("raw", raw);
        data.put("words", words(raw));
        data.put(
                "applicant",
                Map.of(
                        "name", dossier.applicant().name(),
                        "citizenId", dossier.applicant().citizenId().value(),
                        "address", dossier.applicant().address()));
        data.put("signer", signature);
        data.put("dossier", Map.of("number", dossier.number().value(), "summary", dossier.summary()));
        data.put(
                "procedure",
                Map.of("name", procedure.name(), "code", procedure.code().value()));
        data.put("reason", dossier.proposedReason().orElse(""));
        data.put(
                "legalBasis",
                procedure.legalBasis().stream()
                        .map(law -> Map.of("code", law.code(), "name", law.name()))
                        .toList());
        data.put("checkUrl", addresses.check(paper.id()));
        return data;
    }

    private static Map<String, String> date(LocalDate day) {
        return Map.of(
                "day", "%02d".formatted(day.getDayOfMonth()),
                "month", "%02d".formatted(day.getMonthValue()),
                "year", Integer.toString(day.getYear()),
                "long",
                        "ngày %02d tháng %02d năm %d"
                                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
    }

    /** Every date and year of the answers in words, under its path with {@code _} for dots. */
    private static Map<String, String> words(JsonNode answers) {
        var words = new TreeMap<String, String>();
        collect(answers, "", words);
        return words;
    }

    private static void collect(JsonNode node, String path, Map<String, String> words) {
        for (var property : node.properties()) {
            var value = property.getValue();
            var name = path.isEmpty() ? property.getKey() : path + "_" + property.getKey();
            var text = value.isString() ? value.stringValue() : "";
            if (value.isObject()) {
                collect(value, name, words);
            } else if (DAY.matcher(text).matches()) {
                words.put(name, InWords.date(LocalDate.parse(text)));
            } else if (YEAR.matcher(text).matches()) {
                words.put(name, InWords.date(Year.parse(text)));
            }
        }
    }
}
