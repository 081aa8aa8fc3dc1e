package vn.motcua.procedure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.AfterPause;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.core.Channel;
import vn.motcua.core.ProcedureCode;
import vn.motcua.form.FormSchema;

/**
 * One version of an administrative procedure (<i>thủ tục hành chính</i>): everything a folder in {@code forms/} says.
 *
 * @param version fingerprint of the folder's files; a running dossier keeps it
 * @param levelReason why it is only partly online
 * @param process the BPMN process that carries its dossiers
 * @param stepHours nominal working hours per user task
 * @param receptionLimit by when a filing is accepted or answered (8 working hours)
 * @param cutOff received later than this counts from the next working day
 * @param opinion what the clock does while other agencies are asked what they think
 * @param summary Mustache over the answers: what is asked for, in one sentence
 * @param returnBy the ways in which the result can be had
 */
public record Procedure(
        ProcedureCode code,
        String version,
        String name,
        String shortName,
        Citation sector,
        String agencyLevel,
        ServiceLevel level,
        @Nullable String levelReason,
        String process,
        Map<String, Double> stepHours,
        TimeLimit receptionLimit,
        TimeLimit timeLimit,
        @Nullable LocalTime cutOff,
        boolean restartsAfterSupplement,
        ClockPolicy.Opinion opinion,
        String summary,
        List<Fee> fees,
        List<RequiredPaper> papers,
        List<Channel> returnBy,
        ResultKind result,
        List<Citation> legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        FormSchema declaration) {

    public Procedure {
        stepHours = Map.copyOf(stepHours);
        fees = List.copyOf(fees);
        papers = List.copyOf(papers);
        returnBy = List.copyOf(returnBy);
        legalBasis = List.copyOf(legalBasis);
    }

    public boolean isFullyOnline() {
        return level == ServiceLevel.FULLY_ONLINE;
    }

    /** Whether it may be filed on this day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** How the clocks of its dossiers run. */
    public ClockPolicy clocks() {
        var then = restartsAfterSupplement ? AfterPause.RESTART : AfterPause.PAUSE;
        return new ClockPolicy(receptionLimit, timeLimit, cutOff, then, opinion);
    }

    /** Received later than this counts from the next working day. */
    public Optional<LocalTime> startsNextDayAfter() {
        return Optional.ofNullable(cutOff);
    }

    public Optional<RequiredPaper> paper(String id) {
        return papers.stream().filter(paper -> paper.id().equals(id)).findFirst();
    }
}
