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
import vn.motcua.core.RuleViolation;
import vn.motcua.form.FormSchema;

/**
 * One version of an administrative procedure (<i>thủ tục hành chính</i>): everything a folder in {@code forms/} says.
 *
 * @param version fingerprint of the folder's files; a running dossier keeps it
 * @param levelReason why it is only partly online
 * @param process the BPMN process that carries its dossiers
 * @param stepHours nominal working hours per user task
 * @param receptionLimit by when a filing is accepted or answered (8 working hours)
 * @param limit the time limit; nothing when none is known, and then it cannot be filed
 * @param cutOff received later than this counts from the next working day
 * @param opinion what the clock does while other agencies are asked what they think
 * @param summary Mustache over the answers: what is asked for, in one sentence
 * @param register when our own register spares a person's look; the first rule whose case it is counts
 * @param returnBy the ways in which the result can be had
 * @param obstacle why nobody can file it at all, although it is shown
 */
public record Procedure(
        ProcedureCode code,
        String version,
        String name,
        String shortName,
        Citation sector,
        AgencyLevel agencyLevel,
        ServiceLevel level,
        @Nullable String levelReason,
        String process,
        Map<String, Double> stepHours,
        TimeLimit receptionLimit,
        @Nullable TimeLimit limit,
        @Nullable LocalTime cutOff,
        boolean restartsAfterSupplement,
        ClockPolicy.Opinion opinion,
        String summary,
        List<Fee> fees,
        List<RequiredPaper> papers,
        List<RegisterRule> register,
        List<Channel> returnBy,
        ResultKind result,
        List<Citation> legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String obstacle,
        Description about,
        FormSchema declaration) {

    public Procedure {
        stepHours = Map.copyOf(stepHours);
        fees = List.copyOf(fees);
        papers = List.copyOf(papers);
        register = List.copyOf(register);
        returnBy = List.copyOf(returnBy);
        legalBasis = List.copyOf(legalBasis);
    }

    /**
     * Reads a procedure from its files, by name.
     *
     * @throws ProcedureProblem with file and line when they are not a procedure
     */
    public static Procedure of(Map<String, String> files) {
        return of("forms", files);
    }

    /** The same, where problems are to be told of files in {@code folder}. */
    public static Procedure of(String folder, Map<String, String> files) {
        return ProcedureFile.read(folder, files);
    }

    /** The time limit of one that can be filed. */
    public TimeLimit timeLimit() {
        if (limit == null) {
            throw new IllegalStateException("procedure " + code + " has no time limit, and no dossiers");
        }
        return limit;
    }

    /** Stops with 422 where it cannot be filed this way: nobody can file it, or not online. */
    public void requireFiling(Channel channel) {
        if (obstacle != null) {
            throw RuleViolation.invalid("procedure.not-filable", shortName, obstacle);
        }
        if (channel == Channel.ONLINE && level == ServiceLevel.INFORMATION) {
            throw RuleViolation.invalid("procedure.not-online", shortName);
        }
    }

    public boolean isFiledOnline() {
        return obstacle == null && level != ServiceLevel.INFORMATION;
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
        return new ClockPolicy(receptionLimit, timeLimit(), cutOff, then, opinion);
    }

    /** Received later than this counts from the next working day. */
    public Optional<LocalTime> startsNextDayAfter() {
        return Optional.ofNullable(cutOff);
    }

    public Optional<RequiredPaper> paper(String id) {
        return papers.stream().filter(paper -> paper.id().equals(id)).findFirst();
    }
}
