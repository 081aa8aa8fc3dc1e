package vn.motcua.submission.catalogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.agency.Agency;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.core.Channel;
import vn.motcua.procedure.Charge;
import vn.motcua.procedure.Citation;
import vn.motcua.procedure.Description;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ServiceLevel;
import vn.motcua.workflow.StepInfo;

/**
 * All that the public may know of a procedure.
 *
 * @param boundaryFree whether every counter of the province takes it in
 */
record ProcedureDetails(
        String code,
        String name,
        String shortName,
        Citation sector,
        ServiceLevel level,
        @Nullable String levelReason,
        TimeLimit receptionLimit,
        @Nullable TimeLimit timeLimit,
        @Nullable LocalTime startsNextDayAfter,
        List<Charge> fees,
        List<InWords.Paper> papers,
        List<Step> steps,
        List<Channel> returnBy,
        Citation result,
        List<Citation> legalBasis,
        LocalDate validFrom,
        List<Office> agencies,
        boolean boundaryFree,
        @Nullable String obstacle,
        boolean filedOnline,
        Description about,
        JsonNode form) {

    /**
     * A step that officials do.
     *
     * @param role id of the role that does it
     * @param hours nominal working hours, where the procedure sets them
     */
    record Step(
            String id, String name, String role, @Nullable Double hours) {}

    /** Where it is resolved. */
    record Office(
            String id,
            String name,
            String oneStopName,
            @Nullable String hotline) {

        static Office of(Agency agency) {
            return new Office(
                    agency.id().value(),
                    agency.name(),
                    agency.oneStopName(),
                    agency.hotline().orElse(null));
        }
    }

    static ProcedureDetails of(Procedure procedure, List<StepInfo> steps, List<Agency> agencies, boolean boundaryFree) {
        var words = new InWords(procedure);
        var hours = procedure.stepHours();
        boolean hasCounter = procedure.returnBy().stream().anyMatch(way -> way != Channel.ONLINE);
        return new ProcedureDetails(
                procedure.code().value(),
                procedure.name(),
                procedure.shortName(),
                procedure.sector(),
                procedure.level(),
                procedure.levelReason(),
                procedure.receptionLimit(),
                procedure.limit(),
                procedure.startsNextDayAfter().orElse(null),
                Charge.of(procedure),
                procedure.papers().stream().map(words::paper).toList(),
                steps.stream()
                        .filter(step -> hasCounter || !step.actions().contains("hand-over"))
                        .map(step ->
                                new Step(step.id(), step.name(), step.role().id(), hours.get(step.id())))
                        .toList(),
                procedure.returnBy(),
                new Citation(procedure.result().code(), procedure.result().name()),
                procedure.legalBasis(),
                procedure.validFrom(),
                agencies.stream().map(Office::of).toList(),
                boundaryFree,
                procedure.obstacle(),
                procedure.isFiledOnline(),
                procedure.about(),
                procedure.declaration().toJson());
    }
}
