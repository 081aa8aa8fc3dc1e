package vn.motcua.catalogue.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeLimit;

/**
 * The process of a procedure that nobody has drawn one for (<i>quy trình chuẩn</i>): what is due the same day goes the
 * short way, everything else through the classic chain. The time limit is spread over the steps; what is left is slack.
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

    /** For a time limit; without one nothing is ever processed, and the chain is only shown. */
    public static StandardProcess of(@Nullable TimeLimit limit) {
        if (limit == null) {
            return new StandardProcess("one-stop", Map.of());
        }
        boolean sameDay = limit.nominalHours() <= TimeLimit.HOURS_A_DAY;
        return sameDay
                ? new StandardProcess("instant", spread(limit.nominalHours(), INSTANT))
                : new StandardProcess("one-stop", spread(limit.nominalHours(), ONE_STOP));
    }

    public boolean isSameDay() {
        return id.equals("instant");
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
