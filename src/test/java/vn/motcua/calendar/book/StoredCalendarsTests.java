package vn.motcua.calendar.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.testing.TestClock.START;
import static vn.motcua.testing.TestClock.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarSettings;
import vn.motcua.calendar.Sessions;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.testing.DatabaseTest;

@DatabaseTest
class StoredCalendarsTests {

    private static final AgencyId PROVINCE = new AgencyId("K01");
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    /** Counts how often a node looks whether something has changed. */
    private static final class Counted extends CalendarBook {

        private final AtomicInteger asked = new AtomicInteger();

        Counted(JdbcClient database, TransactionTemplate transaction) {
            super(database, transaction);
        }

        @Override
        public long version() {
            asked.incrementAndGet();
            return super.version();
        }
    }

    private static StoredCalendars node(CalendarBook book, Duration refresh) {
        return new StoredCalendars(book, new CalendarSettings("classpath:calendar", List.of(), refresh));
    }

    private static Hours saturdays(AgencyId agency, long version) {
        return new Hours(
                new CalendarChange(
                        version,
                        CalendarChange.Kind.HOURS,
                        agency.value(),
                        LocalDate.of(2026, 11, 1),
                        null,
                        "QĐ 1",
                        Sha256.of("1"),
                        new AccountName("quantri"),
                        START,
                        START),
                Map.of(DayOfWeek.SATURDAY, Optional.of(Sessions.parse("07:30-11:30"))));
    }

    @Test
    void seesWhatAnotherNodeHasWrittenAsSoonAsItLooksAgain() {
        var book = new CalendarBook(database, transaction);
        var patient = node(book, Duration.ofDays(1));
        var eager = node(book, Duration.ZERO);
        assertThat(patient.of(PROVINCE).isWorked(SATURDAY)).isFalse();
        assertThat(eager.of(PROVINCE).isWorked(SATURDAY)).isFalse();

        book.write(saturdays(PROVINCE, book.version() + 1));

        assertThat(eager.of(PROVINCE).isWorked(SATURDAY)).isTrue();
        assertThat(eager.of(new AgencyId("K01.2")).isWorked(SATURDAY))
                .as("and below it")
                .isTrue();
        assertThat(patient.of(PROVINCE).isWorked(SATURDAY)).isFalse();
        patient.readAgain();
        assertThat(patient.of(PROVINCE).isWorked(SATURDAY)).isTrue();
        assertThat(eager.asKnownAt(at("2026-11-20T08:59"), PROVINCE).isWorked(SATURDAY))
                .as("what was known before is known still")
                .isFalse();
    }

    @Test
    void looksOnceForManyQuestionsAndSharesCalendars() {
        var book = new Counted(database, transaction);
        var node = node(book, Duration.ofDays(1));

        for (int i = 0; i < 1000; i++) {
            assertThat(node.of(new AgencyId("M01." + i))).isSameAs(node.of(new AgencyId("M02")));
        }

        assertThat(book.asked).hasValue(1);
    }

    @Test
    void letsOneOfTwoWritersThrough() {
        var book = new CalendarBook(database, transaction);
        var next = book.version() + 1;
        book.write(saturdays(new AgencyId("N01"), next));

        assertThatThrownBy(() -> book.write(saturdays(new AgencyId("N02"), next)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.CONFLICT));
        assertThat(book.version()).isEqualTo(next);
    }
}
