package vn.motcua.directory;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.place.AdminUnit;
import vn.motcua.place.Places;

/**
 * Takes in agencies from a file (<i>nạp danh sách cơ quan</i>): all of them or none. A preview does just the same and takes
 * it back. What is already so is left alone, so a file may be given again.
 */
@Component
class AgencyIntake {

    private static final Logger log = LoggerFactory.getLogger(AgencyIntake.class);

    private final DirectoryDesk desk;
    private final Agencies agencies;
    private final Places places;
    private final TransactionTemplate transaction;
    private final EntityManager entities;

    AgencyIntake(
            DirectoryDesk desk,
            Agencies agencies,
            Places places,
            TransactionTemplate transaction,
            EntityManager entities) {
        this.desk = desk;
        this.agencies = agencies;
        this.places = places;
        this.transaction = transaction;
        this.entities = entities;
    }

    /** What a line does. */
    enum Effect {
        MADE,
        CHANGED,
        SAME,
        WRONG
    }

    /**
     * A line of the file.
     *
     * @param errors why it cannot be taken in; none unless it is wrong
     */
    record Line(int number, String id, String name, Effect effect, List<FieldError> errors) {

        Line {
            errors = List.copyOf(errors);
        }
    }

    /** What a file does, line by line. */
    record Report(List<Line> lines) {

        Report {
            lines = List.copyOf(lines);
        }

        public long count(Effect effect) {
            return lines.stream().filter(line -> line.effect() == effect).count();
        }

        public boolean isRight() {
            return count(Effect.WRONG) == 0;
        }

        public boolean changesAnything() {
            return count(Effect.MADE) + count(Effect.CHANGED) > 0;
        }
    }

    /** Without keeping anything. */
    Report preview(String text, Actor by) {
        return take(text, by, false);
    }

    /** Keeps everything, unless one line is wrong. */
    Report take(String text, Actor by) {
        var report = take(text, by, true);
        if (report.isRight()) {
            log.info(
                    "{} takes in agencies: {} made, {} changed",
                    by.account(),
                    report.count(Effect.MADE),
                    report.count(Effect.CHANGED));
        }
        return report;
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

    private Report take(String text, Actor by, boolean keeps) {
        by.require(Role.ADMINISTRATOR);
        var rows = AgencyFile.read(text);
        var report = transaction.execute(status -> {
            var done = new Report(rows.stream().map(row -> take(row, by)).toList());
            if (!keeps || !done.isRight()) {
                status.setRollbackOnly();
            }
            return done;
        });
        return Objects.requireNonNull(report);
    }

    private Line take(AgencyFile.Row row, Actor by) {
        try {
            var id = row.identifier();
            by.require(Role.ADMINISTRATOR, id);
            return line(row, effect(id, row.form(), by), List.of());
        } catch (InvalidInput e) {
            return line(row, Effect.WRONG, e.errors());
        } catch (RuleViolation e) {
            return line(row, Effect.WRONG, List.of(new FieldError("id", e.code(), e.arguments())));
        }
    }

    private Effect effect(AgencyId id, AgencyForm form, Actor by) {
        var plan = form.plan();
        var known = agencies.findById(id.value());
        if (known.isEmpty()) {
            desk.create(id, plan, by);
            forget();
            return Effect.MADE;
        }
        var dated = form.dated(firstDay(known.get()));
        if (isSame(known.get(), plan, dated.from())) {
            return Effect.SAME;
        }
        desk.change(id, plan, dated, by);
        forget();
        return Effect.CHANGED;
    }

    /** Each query looks through all that is still in memory, so that a long file would take longer with every line. */
    private void forget() {
        entities.flush();
        entities.clear();
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

    private static Line line(AgencyFile.Row row, Effect effect, List<FieldError> errors) {
        return new Line(
                row.number(), row.id(), Objects.requireNonNullElse(row.form().name(), ""), effect, errors);
    }
}
