package vn.motcua.submission.catalogue;

import java.util.List;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.procedure.Citation;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ServiceLevel;

/** A procedure in a list of results. */
record ProcedureCard(
        String code,
        String name,
        String shortName,
        Citation sector,
        ServiceLevel level,
        TimeLimit timeLimit,
        List<InWords.Charge> fees) {

    static ProcedureCard of(Procedure procedure) {
        var words = new InWords(procedure);
        return new ProcedureCard(
                procedure.code().value(),
                procedure.name(),
                procedure.shortName(),
                procedure.sector(),
                procedure.level(),
                procedure.timeLimit(),
                procedure.fees().stream().map(words::charge).toList());
    }
}
