package vn.motcua.directory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.intake.FileIntake;
import vn.motcua.intake.IntakeReport.Effect;
import vn.motcua.place.AdminUnit;
import vn.motcua.place.Places;

/**
 * Takes in agencies from a file (<i>nạp danh sách cơ quan</i>): all of them or none. What is already so is left alone, so a
 * file may be given again.
 */
@Component
class AgencyIntake implements FileIntake<AgencyFile.Row> {

    private final DirectoryDesk desk;
    private final Agencies agencies;
    private final Places places;

    AgencyIntake(DirectoryDesk desk, Agencies agencies, Places places) {
        this.desk = desk;
        this.agencies = agencies;
        this.places = places;
    }

    @Override
    public int most() {
        return AgencyFile.MOST;
    }

    @Override
    public List<AgencyFile.Row> read(String text, Actor by) {
        by.require(Role.ADMINISTRATOR);
        return AgencyFile.read(text);
    }

    /** The file for the communes of today that no agency governs yet. */
    @Transactional(readOnly = true)
    public String blank(AgencyId province, Actor by) {
        return AgencyFile.of(province, ungoverned(province, by));
    }

    /** The communes of today, of the unit of an agency, that no agency governs yet. */
    @Transactional(readOnly = true)
    public List<AdminUnit> ungoverned(AgencyId province, Actor by) {
        by.require(Role.ADMINISTRATOR, province);
        var today = desk.today();
        var unit = agencies.get(province).unitCode();
        var communes = unit.map(code -> places.below(code, today)).orElse(List.of());
        var governed = communes.isEmpty()
                ? List.<String>of()
                : agencies.serving(communes.stream().map(AdminUnit::code).toList(), today).stream()
                        .filter(agency -> agency.kind().governs())
                        .flatMap(agency -> agency.unitCode().stream())
                        .toList();
        return communes.stream()
                .filter(commune -> !governed.contains(commune.code()))
                .toList();
    }

    @Override
    public Effect take(AgencyFile.Row row, Actor by) {
        var id = row.identifier();
        by.require(Role.ADMINISTRATOR, id);
        return effect(id, row.form(), by);
    }

    private Effect effect(AgencyId id, AgencyForm form, Actor by) {
        var plan = form.plan();
        var known = agencies.findById(id.value());
        if (known.isEmpty()) {
            desk.create(id, plan, by);
            return Effect.MADE;
        }
        var dated = form.dated(firstDay(known.get()));
        if (isSame(known.get(), plan, dated.from())) {
            return Effect.SAME;
        }
        desk.change(id, plan, dated, by);
        return Effect.CHANGED;
    }

    /** A change holds from today on where nothing is said, or from the beginning of an agency that is to begin. */
    private LocalDate firstDay(Agency known) {
        var today = desk.today();
        var begun = known.timeLine().newest().from();
        return begun.isAfter(today) ? begun : today;
    }

    private static boolean isSame(Agency known, AgencyPlan plan, LocalDate from) {
        var line = known.timeLine();
        var there = line.on(from).orElseGet(line::newest);
        return plan.facts().equals(there.facts()) && plan.validFrom().equals(known.validFrom());
    }
}
