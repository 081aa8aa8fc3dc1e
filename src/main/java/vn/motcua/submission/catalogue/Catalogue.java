package vn.motcua.submission.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.ProcedureCode;
import vn.motcua.procedure.ProcedurePage;
import vn.motcua.procedure.ProcedureSearch;
import vn.motcua.procedure.Procedures;
import vn.motcua.submission.CompetentAgencies;
import vn.motcua.workflow.Workflow;

/** Finds and describes what is in force today. */
@Component
class Catalogue {

    private static final int AT_ONCE = 20;

    private final Procedures procedures;
    private final CompetentAgencies agencies;
    private final Workflow workflow;

    Catalogue(Procedures procedures, CompetentAgencies agencies, Workflow workflow) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.workflow = workflow;
    }

    /** Those after the procedure with the code {@code after}, or the first ones. */
    ProcedurePage find(ProcedureSearch search, @Nullable String after) {
        return procedures.search(search, after, AT_ONCE);
    }

    ProcedureDetails details(String code) {
        var procedure = procedures.get(new ProcedureCode(code));
        return ProcedureDetails.of(
                procedure,
                workflow.steps(procedure.process()),
                agencies.of(procedure),
                agencies.isBoundaryFree(procedure));
    }
}
