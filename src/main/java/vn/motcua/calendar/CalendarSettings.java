package vn.motcua.calendar;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What calendars start with; afterwards administrators keep them on their page.
 *
 * @param folder where yearly notices stand, one {@code <year>.csv} each: read at start when the year is not loaded yet
 * @param sessions the sessions of Monday to Friday of agencies that say nothing else: recorded at the first start
 * @param refresh for how long a node may work with calendars that another node has changed
 */
@ConfigurationProperties("motcua.calendar")
public record CalendarSettings(
        @DefaultValue("classpath:calendar") String folder,
        @DefaultValue({"07:30-11:30", "13:30-17:30"}) List<String> sessions,
        @DefaultValue("1s") Duration refresh) {

    public Sessions parsedSessions() {
        return Sessions.parse(String.join(",", sessions));
    }
}
