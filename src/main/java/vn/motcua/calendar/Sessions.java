package vn.motcua.calendar;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.core.RuleViolation;

/** The sessions of one day in order (<i>các buổi làm việc trong ngày</i>); none on a day that is not worked. */
public record Sessions(List<Session> all) {

    /** Nobody works. */
    public static final Sessions NONE = new Sessions(List.of());

    public Sessions {
        all = List.copyOf(all);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).from().isBefore(all.get(i - 1).to())) {
                throw RuleViolation.invalid("calendar.session-order", all.get(i - 1), all.get(i));
            }
        }
    }

    /** From a text such as {@code 07:30-11:30, 13:30-17:30}; blank for none. */
    public static Sessions parse(String text) {
        return text.isBlank()
                ? NONE
                : new Sessions(
                        Arrays.stream(text.split(",", -1)).map(Session::parse).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** How long they are together. */
    public int seconds() {
        return all.stream().mapToInt(Session::seconds).sum();
    }

    /** How much of them has gone by at this second of the day. */
    int secondsBefore(int secondOfDay) {
        int worked = 0;
        for (var session : all) {
            worked += session.secondsBefore(secondOfDay);
        }
        return worked;
    }

    /** When this much has been worked: the end of a session rather than the start of the next. */
    LocalTime timeAfter(int worked) {
        int left = worked;
        for (var session : all) {
            if (left <= session.seconds()) {
                return session.from().plusSeconds(left);
            }
            left -= session.seconds();
        }
        throw new IllegalArgumentException(worked + " seconds are more than " + this);
    }

    /** The first moment from {@code time} on that belongs to a session or ends one; nothing when the day is over. */
    Optional<LocalTime> openFrom(LocalTime time) {
        return all.stream()
                .filter(session -> !session.to().isBefore(time))
                .findFirst()
                .map(session -> session.from().isAfter(time) ? session.from() : time);
    }

    @Override
    public String toString() {
        return all.stream().map(Session::toString).collect(Collectors.joining(", "));
    }
}
