package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a due date follows from (<i>căn cứ tính hạn</i>), whichever agency's working time it is counted in.
 *
 * @param received the moment that counts by the start rule
 * @param cutOff received later than this counts from the next working day
 * @param pauses in the order of time; only the last may still be open, and an open one moves nothing yet
 */
public record Term(Instant received, @Nullable LocalTime cutOff, TimeLimit limit, List<Pause> pauses) {

    public Term {
        pauses = List.copyOf(pauses);
    }

    /** Without pauses. */
    public static Term of(Instant received, @Nullable LocalTime cutOff, TimeLimit limit) {
        return new Term(received, cutOff, limit, List.of());
    }

    /** The same with one pause more. */
    public Term paused(Pause pause) {
        var more = new ArrayList<>(pauses);
        more.add(pause);
        return new Term(received, cutOff, limit, more);
    }

    /** The same with its open pause ended. */
    public Term resumed(Instant at) {
        var ended = new ArrayList<>(pauses);
        ended.add(ended.removeLast().until(at));
        return new Term(received, cutOff, limit, ended);
    }

    /** The pause that still lasts, if any. */
    public @Nullable Pause openPause() {
        return pauses.isEmpty() || pauses.getLast().to() != null ? null : pauses.getLast();
    }

    /** The moment that counts: when it was received, or when the last pause ended that starts all anew. */
    public Instant countsFrom() {
        var from = received;
        for (var pause : pauses) {
            if (pause.then() == AfterPause.RESTART && pause.to() != null) {
                from = Objects.requireNonNull(pause.to());
            }
        }
        return from;
    }

    /** The pauses since then, ended ones only. */
    public List<Pause> countedPauses() {
        var start = countsFrom();
        return pauses.stream()
                .filter(pause -> pause.to() != null && !pause.from().isBefore(start))
                .toList();
    }

    /** When the limit begins to run. */
    public Instant start(WorkingCalendar calendar) {
        return cutOff == null ? countsFrom() : calendar.startAfter(countsFrom(), cutOff);
    }

    /** When it must be done. */
    public Instant due(WorkingCalendar calendar) {
        var due = calendar.due(start(calendar), limit);
        for (var pause : countedPauses()) {
            due = calendar.afterPause(due, limit.unit(), pause.from(), Objects.requireNonNull(pause.to()));
        }
        return due;
    }
}
