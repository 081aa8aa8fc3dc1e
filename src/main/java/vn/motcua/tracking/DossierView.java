package vn.motcua.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as those who are party to it see it.
 *
 * @param holder who has it now: a step and the role or person it waits for
 * @param duty what is due to the budget, or was paid to it
 * @param inspections looks at the place itself, planned or held
 * @param supplyBy until when what is asked for may be supplied
 * @param withdrawable whether the applicant may still take it back
 * @param result where the published result is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DossierView(
        String id,
        String code,
        String procedure,
        String procedureName,
        String summary,
        String status,
        int nationalCode,
        String agency,
        String channel,
        String returnBy,
        Clocks clocks,
        @Nullable Holder holder,
        List<Paper> papers,
        List<Missing> missing,
        Payments payments,
        @Nullable Duty duty,
        List<Inspection> inspections,
        List<Issued> issued,
        List<Entry> timeline,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String result,
        @Nullable Instant supplyBy,
        boolean withdrawable) {

    /** Both clocks; instants in UTC. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clocks(
            Instant submittedAt,
            Instant receptionDueAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant startedAt,
            @Nullable Instant promisedAt,
            @Nullable Instant dueAt,
            @Nullable Instant pausedAt,
            @Nullable Instant decidedAt,
            @Nullable Instant endedAt,
            boolean late) {}

    /** Where it waits now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Holder(
            String step,
            String stepName,
            String role,
            @Nullable String person,
            Instant since,
            Instant due) {}

    /** A paper that was supplied. */
    public record Paper(String paper, String name, String file, String sha256) {}

    /** Something the applicant is asked to supply. */
    public record Missing(String paper, String name, String reason) {}

    /**
     * In đồng.
     *
     * @param words the rows of the fee tables that applied
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payments(long due, long open, @Nullable String words) {}

    /**
     * What the applicant has to pay to the budget beside the fees.
     *
     * @param amount in đồng
     * @param reference the number of the receipt or tax slip once it is paid
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Duty(long amount, String ground, @Nullable String reference) {}

    /**
     * A look at the place itself, planned or held.
     *
     * @param note what the applicant is told with the day
     * @param heldOn nothing until it was held, as with what follows
     * @param finding {@code MET}, {@code NOT_MET} or {@code MUST_MEND}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inspection(
            LocalDate plannedOn,
            @Nullable String note,
            @Nullable LocalDate heldOn,
            @Nullable String participants,
            @Nullable String findings,
            @Nullable String finding,
            @Nullable LocalDate mendBy) {}

    /**
     * A paper that we issued for it.
     *
     * @param kind as {@code /api/v1/dossiers/{code}/papers/{kind}} takes it
     * @param address the page address of exactly this paper
     */
    public record Issued(String kind, String number, Instant issuedAt, String address) {}

    /**
     * Something that happened; {@code kind} is the event's name.
     *
     * @param from the name of the agency that had it, where another goes on
     * @param to the name of the agency that goes on
     * @param papers what was issued with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            Instant at,
            String kind,
            @Nullable String step,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to,
            List<Issued> papers) {}
}
