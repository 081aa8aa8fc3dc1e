package vn.motcua.slips.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;

/**
 * Which dossiers a register lists: those that a unit accepted in a period.
 *
 * @param below with those of the units below it
 * @param sector the code of a sector; nothing for all
 * @param procedure nothing for all
 * @param to the last day, included
 */
record RegisterQuery(
        AgencyId unit,
        boolean below,
        @Nullable String sector,
        @Nullable ProcedureCode procedure,
        LocalDate from,
        LocalDate to) {

    static final String PATH = "/so-theo-doi";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_YEARS = 3;

    /** What somebody asked for, as it stands in the address. */
    record Asked(String unit, String sector, String procedure, String from, String to) {

        Asked(
                @Nullable String unit,
                @Nullable String sector,
                @Nullable String procedure,
                @Nullable String from,
                @Nullable String to) {
            this.unit = unit == null ? "" : unit;
            this.sector = sector == null ? "" : sector;
            this.procedure = procedure == null ? "" : procedure;
            this.from = from == null ? "" : from;
            this.to = to == null ? "" : to;
        }

        /** The same without a period: what is shown when the period makes no sense. */
        Asked thisMonth() {
            return new Asked(unit, sector, procedure, "", "");
        }
    }

    /** Whose dossiers somebody sees: those of a unit, maybe with those of the units below it. */
    record Scope(AgencyId unit, boolean below) {}

    /** From what somebody asked for; a period that is left empty is this month. */
    static RegisterQuery of(Asked asked, Scope scope, Instant now) {
        var month = YearMonth.from(now.atZone(ZONE));
        var query = new RegisterQuery(
                scope.unit(),
                scope.below(),
                asked.sector().isEmpty() ? null : asked.sector(),
                asked.procedure().isEmpty() ? null : new ProcedureCode(asked.procedure()),
                day("from", asked.from(), month.atDay(1)),
                day("to", asked.to(), month.atEndOfMonth()));
        if (query.to.isBefore(query.from)) {
            throw InvalidInput.of("to", "slips.register.period-reversed");
        }
        if (query.from.plusYears(LONGEST_YEARS).isBefore(query.to)) {
            throw InvalidInput.of("from", "slips.register.period-too-long", LONGEST_YEARS);
        }
        return query;
    }

    private static LocalDate day(String field, String text, LocalDate otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of(field, "slips.register.day-format");
        }
    }

    Instant start() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment that no longer belongs to it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** Where this register is, as a page ({@code ""}) or a file ({@code ".pdf"}, {@code ".xlsx"}). */
    String address(String ending, String after) {
        var address = UriComponentsBuilder.fromPath(PATH + ending)
                .queryParam("unit", unit)
                .queryParam("from", from)
                .queryParam("to", to);
        if (sector != null) {
            address.queryParam("sector", sector);
        }
        if (procedure != null) {
            address.queryParam("procedure", procedure);
        }
        return after.isEmpty()
                ? address.build().toUriString()
                : address.queryParam("after", after).build().toUriString();
    }

    String fileName(String ending) {
        return "so-theo-doi-" + unit + "-" + from + "-" + to + ending;
    }
}
