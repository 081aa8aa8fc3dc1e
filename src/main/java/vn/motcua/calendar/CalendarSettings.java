package vn.motcua.calendar;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When agencies work.
 *
 * @param folder where the yearly notices stand, one {@code <year>.csv} each
 * @param sessions the sessions of a working day, in order
 */
@ConfigurationProperties("motcua.calendar")
record CalendarSettings(
        @DefaultValue("classpath:calendar") String folder,
        @DefaultValue({"07:30-11:30", "13:30-17:30"}) List<String> sessions) {

    List<Session> parsedSessions() {
        return sessions.stream()
                .map(text -> text.split("-", 2))
                .map(ends -> new Session(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
    }
}
