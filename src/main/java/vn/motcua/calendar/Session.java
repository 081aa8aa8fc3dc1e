package vn.motcua.calendar;

import java.time.LocalTime;

/** A part of a working day (<i>buổi làm việc</i>), from its first minute to just before {@code to}. */
public record Session(LocalTime from, LocalTime to) {

    public Session {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a session ends after it begins: " + from + "–" + to);
        }
    }

    int seconds() {
        return to.toSecondOfDay() - from.toSecondOfDay();
    }
}
