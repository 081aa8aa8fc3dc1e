package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WhenTests {

    private static final Instant MORNING = Instant.parse("2026-11-19T18:05:00Z");

    private final When when = new When();

    @Test
    void writesDatesAndTimesOfHanoi() {
        assertThat(when.date(MORNING)).isEqualTo("20/11/2026");
        assertThat(when.time(MORNING)).isEqualTo("01:05");
        assertThat(when.dateTime(MORNING)).isEqualTo("20/11/2026 01:05");
        assertThat(when.machine(MORNING)).isEqualTo("2026-11-20T01:05+07:00");
        assertThat(when.date(LocalDate.of(2026, 2, 3))).isEqualTo("03/02/2026");
    }

    @Test
    void writesMoneyAndNumbersTheVietnameseWay() {
        assertThat(when.money(1_234_567)).isEqualTo("1.234.567\u00a0đ");
        assertThat(when.money(0L)).isEqualTo("0\u00a0đ");
        assertThat(when.number(0.5)).isEqualTo("0,5");
    }

    @Test
    void writesNothingForNothing() {
        assertThat(when.date(null)).isEmpty();
        assertThat(when.money(null)).isEmpty();
    }
}
