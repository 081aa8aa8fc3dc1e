package vn.motcua.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The figures of a procedure in a unit, or their sum. */
record Figures(Map<Measure, Long> values) {

    static final Figures NONE = new Figures(Map.of());

    long of(Measure measure) {
        return values.getOrDefault(measure, 0L);
    }

    Figures plus(Figures other) {
        var sum = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : Measure.values()) {
            sum.put(measure, of(measure) + other.of(measure));
        }
        return new Figures(sum);
    }

    /** The share of finished dossiers that were in time, in per cent with two decimals; nothing where none finished. */
    Optional<BigDecimal> onTimeShare() {
        long finished = of(Measure.ON_TIME) + of(Measure.LATE);
        return finished == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(of(Measure.ON_TIME) * 100)
                        .divide(BigDecimal.valueOf(finished), 2, RoundingMode.HALF_UP));
    }

    /** Whether what came in is what went out and what is there. */
    boolean addUp() {
        long in = of(Measure.CARRIED_OVER) + of(Measure.RECEIVED);
        long finished = of(Measure.DECIDED) + of(Measure.CLOSED);
        return in == finished + of(Measure.IN_PROGRESS) + of(Measure.WAITING)
                && finished == of(Measure.ON_TIME) + of(Measure.LATE);
    }
}
