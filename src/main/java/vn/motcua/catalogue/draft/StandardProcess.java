package vn.motcua.catalogue.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.reading.Understood;

/**
 * The process of a procedure that nobody has drawn one for (<i>quy trình chuẩn</i>), by what its record says: what is due
 * the same day goes the short way, by itself where it is an extract of what we hold; where the place is looked at, on
 * site; where others are asked, between agencies; everything else through the classic chain. The time limit is spread
 * over the steps; what is left is slack.
 *
 * @param id the process
 * @param stepHours nominal working hours by step
 */
public record StandardProcess(String id, Map<String, Double> stepHours) {

    /** Shares of the time limit in percent; a tenth is slack. */
    private static final Map<String, Integer> ONE_STOP = shares(
            "userTask_AssignOfficer", 5,
            "userTask_AppraiseDossier", 55,
            "userTask_ReviewProposal", 12,
            "userTask_SignResult", 10,
            "userTask_SealResult", 8);

    private static final Map<String, Integer> INSTANT = shares("userTask_SignResult", 60, "userTask_SealResult", 30);

    private static final Map<String, Integer> INTER_AGENCY = shares(
            "userTask_AssignOfficer", 5,
            "userTask_ConsultAgencies", 5,
            "userTask_AppraiseDossier", 50,
            "userTask_ReviewProposal", 12,
            "userTask_SignResult", 10,
            "userTask_SealResult", 8);

    private static final Map<String, Integer> ON_SITE = shares(
            "userTask_AssignOfficer", 5,
            "userTask_PlanInspection", 5,
            "userTask_RecordInspection", 15,
            "userTask_AppraiseDossier", 35,
            "userTask_ReviewProposal", 12,
            "userTask_SignResult", 10,
            "userTask_SealResult", 8);

    /** What is copied out of a register or a file that we hold. */
    private static final Pattern EXTRACT = words("trích lục|bản sao [^.;]*từ sổ gốc|xác nhận thông tin hộ tịch");

    /** Somebody goes and looks; the papers of a record may name a record of theirs, so only what is done counts. */
    private static final Pattern LOOKS = words("(kiểm tra|thẩm định|khảo sát|xác minh|đánh giá)( [^ .;]+){0,3}"
            + " (thực địa|thực tế|hiện trường|tại cơ sở|tại chỗ)");

    /** Somebody else is asked, or told what has to be paid to the budget. */
    private static final Pattern ASKS = words("(lấy|xin|tham gia|có) ý kiến( bằng văn bản)?( [^ .;]+){0,4}"
            + " (cơ quan|đơn vị|sở|bộ|ngành|ủy ban|ubnd)|(gửi|chuyển)( [^ .;]+){0,6} cơ quan thuế");

    /** For a record; without a time limit nothing is ever processed, and the chain is only shown. */
    public static StandardProcess of(Understood record) {
        var limit = record.limit();
        if (limit == null) {
            return new StandardProcess("one-stop", Map.of());
        }
        int hours = limit.nominalHours();
        if (hours <= TimeLimit.HOURS_A_DAY) {
            boolean extract = EXTRACT.matcher(record.name()).find();
            return new StandardProcess(extract ? "automatic" : "instant", spread(hours, INSTANT));
        }
        var steps = record.source().steps();
        if (says(LOOKS, steps)) { // others can still be asked at its appraisal
            return new StandardProcess("on-site", spread(hours, ON_SITE));
        }
        return says(ASKS, steps)
                ? new StandardProcess("inter-agency", spread(hours, INTER_AGENCY))
                : new StandardProcess("one-stop", spread(hours, ONE_STOP));
    }

    private static boolean says(Pattern words, List<CatalogueRecord.Step> steps) {
        return steps.stream()
                .anyMatch(step -> words.matcher(step.name()).find()
                        || words.matcher(step.text()).find());
    }

    private static Pattern words(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public boolean isSameDay() {
        return id.equals("instant") || id.equals("automatic");
    }

    /** Rounded down, to half hours where there is time, so that the sum never exceeds the limit. */
    private static Map<String, Double> spread(int hours, Map<String, Integer> shares) {
        var spread = new LinkedHashMap<String, Double>();
        shares.forEach((step, percent) -> {
            double exact = hours * percent / 100.0;
            double grain = exact >= 1 ? 0.5 : 0.05;
            spread.put(step, Math.round(Math.floor(exact / grain + 1e-9) * grain * 100) / 100.0);
        });
        return spread;
    }

    private static Map<String, Integer> shares(Object... stepsAndShares) {
        var shares = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < stepsAndShares.length; i += 2) {
            shares.put((String) stepsAndShares[i], (Integer) stepsAndShares[i + 1]);
        }
        return shares;
    }
}
