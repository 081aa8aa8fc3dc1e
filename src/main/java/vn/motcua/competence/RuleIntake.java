package vn.motcua.competence;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.intake.FileIntake;
import vn.motcua.intake.IntakeReport.Effect;
import vn.motcua.procedure.Procedures;

/**
 * Takes in rules from a file (<i>nạp quy định về thẩm quyền</i>): all of them or none. A rule that is there stays as it is,
 * so a file may be given again; one to which the file gives an earlier last day is ended.
 */
@Component
class RuleIntake implements FileIntake<RuleFile.Row> {

    private final CompetenceDesk desk;
    private final Agencies agencies;
    private final Procedures procedures;

    RuleIntake(CompetenceDesk desk, Agencies agencies, Procedures procedures) {
        this.desk = desk;
        this.agencies = agencies;
        this.procedures = procedures;
    }

    @Override
    public int most() {
        return RuleFile.MOST;
    }

    /** With procedures and sectors as they are called; codes that nobody knows stay. */
    @Override
    public List<RuleFile.Row> read(String text, Actor by) {
        desk.province(by);
        var names = new HashMap<String, String>();
        for (var one : procedures.placements()) {
            names.put(one.code().value(), one.code() + " " + one.shortName());
            names.put(one.sector().code(), one.sector().name());
        }
        return RuleFile.read(text).stream().map(row -> row.called(names)).toList();
    }

    @Override
    public Effect take(RuleFile.Row row, Actor by) {
        var plan = row.form().plan(agencies);
        var known = desk.find(plan, by);
        if (known.isEmpty()) {
            desk.add(plan, by);
            return Effect.MADE;
        }
        var to = plan.to();
        if (to == null || to.equals(known.get().plan().to())) {
            return Effect.SAME;
        }
        desk.end(known.get().id(), to, by);
        return Effect.CHANGED;
    }
}
