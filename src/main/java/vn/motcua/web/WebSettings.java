package vn.motcua.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the web front.
 *
 * @param agency whose service this is, shown beside the service's name
 * @param hotline whom people may call, shown at the foot of every page
 * @param basic whether {@code /api/**} takes HTTP Basic of a local account
 * @param gallery whether {@code /ui} shows the component gallery
 * @param proxies the reverse proxies whose {@code X-Forwarded-For} and {@code -Proto} are believed: a regular
 *     expression over addresses; empty: none is
 * @param hashing how many passwords are hashed at the same time (19 MB each)
 * @param session how long a sign-in lasts
 * @param limits how often something may be done, by {@link Limit} name; what is not named keeps its default
 */
@ConfigurationProperties("motcua.web")
public record WebSettings(
        @DefaultValue("") String agency,
        @DefaultValue("1800 1096") String hotline,
        @DefaultValue("false") boolean basic,
        @DefaultValue("false") boolean gallery,
        @DefaultValue("") String proxies,
        @DefaultValue("4") int hashing,
        @DefaultValue Session session,
        @DefaultValue Map<Limit, Integer> limits) {

    /**
     * How long a sign-in lasts.
     *
     * @param official without a request from an official
     * @param citizen without a request from a citizen
     * @param longest in all, whatever happens
     */
    public record Session(
            @DefaultValue("15m") Duration official,
            @DefaultValue("30m") Duration citizen,
            @DefaultValue("8h") Duration longest) {}

    /** What may be done only so often, with its default number and window. */
    public enum Limit {
        /** Wrong passwords for one account from one address; ten times as many for the account and for the address. */
        SIGN_IN(10, Duration.ofMinutes(15)),
        /** Look-ups of a dossier without signing in, per address. */
        LOOK_UP(30, Duration.ofMinutes(1)),
        /** Checks of a signed paper, per address. */
        VERIFY(20, Duration.ofMinutes(1)),
        /** Dossiers sent, per account. */
        SUBMIT(60, Duration.ofMinutes(1)),
        /** Files sent, per account. */
        UPLOAD(120, Duration.ofMinutes(1));

        private final int number;
        private final Duration window;

        Limit(int number, Duration window) {
            this.number = number;
            this.window = window;
        }

        public Duration window() {
            return window;
        }
    }

    /** How often in a {@link Limit#window()}; zero means without limit. */
    public int number(Limit limit) {
        return limits.getOrDefault(limit, limit.number);
    }
}
