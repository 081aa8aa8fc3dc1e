package vn.motcua.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.core.ProcedureCode;

/**
 * When nobody has to look because we know it ourselves (<i>quy tắc đối chiếu tự động</i>): a result of ours that the
 * applicant names by its number, and that says the same in all that is printed again.
 *
 * @param when a FEEL question over the answers: for which cases
 * @param procedure whose results are the register
 * @param number the answer that holds the result's number
 * @param party answers of that dossier that hold citizens' numbers: whoever files has to be one of them
 * @param same answers of this dossier to answers of that one, or to {@code entry.agency} and {@code entry.date}: all
 *     given and equal
 * @param ifGiven the same for answers that may be left empty
 * @param blank answers that nothing vouches for: they have to be empty
 */
public record RegisterRule(
        String when,
        ProcedureCode procedure,
        String number,
        List<String> party,
        Map<String, String> same,
        Map<String, String> ifGiven,
        List<String> blank) {

    public RegisterRule {
        party = List.copyOf(party);
        same = Map.copyOf(same);
        ifGiven = Map.copyOf(ifGiven);
        blank = List.copyOf(blank);
    }

    /** The answers of this dossier that it speaks of. */
    public List<String> asked() {
        var asked = new ArrayList<>(List.of(number));
        asked.addAll(same.keySet());
        asked.addAll(ifGiven.keySet());
        asked.addAll(blank);
        return asked;
    }
}
