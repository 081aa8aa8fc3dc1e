package vn.motcua.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a yearly notice says about a day (<i>ngày nghỉ lễ, tết; ngày hoán đổi</i>).
 *
 * @param worked whether it is worked although it would not be (<i>làm bù</i>); otherwise it is a day off
 * @param swappedWith the day it was exchanged for
 */
public record SpecialDay(
        boolean worked, String name, @Nullable LocalDate swappedWith) {

    public static SpecialDay off(String name) {
        return new SpecialDay(false, name, null);
    }

    public static SpecialDay workedInstead(String name, @Nullable LocalDate of) {
        return new SpecialDay(true, name, of);
    }
}
