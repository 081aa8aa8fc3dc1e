package vn.motcua.signing;

import java.util.Collection;
import java.util.List;

/** One verdict and why: the text of each reason is found under {@code signing.reason.<code>}. */
public record Assessment(Verdict verdict, List<String> reasons) {

    public Assessment {
        reasons = List.copyOf(reasons);
    }

    public boolean isOk() {
        return verdict == Verdict.OK;
    }

    static Assessment of(Collection<Reason> reasons) {
        var verdict = reasons.stream().map(Reason::verdict).max(Enum::compareTo).orElse(Verdict.OK);
        return new Assessment(
                verdict, reasons.stream().map(Reason::code).distinct().toList());
    }
}
