package vn.motcua.intake;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.intake.IntakeReport.Effect;
import vn.motcua.intake.IntakeReport.Line;

/** Takes in the lines of a file in one transaction: all of them or none. A preview does just the same and takes it back. */
@Component
public class LineByLine {

    private static final Logger log = LoggerFactory.getLogger(LineByLine.class);

    private final TransactionTemplate transaction;
    private final EntityManager entities;

    LineByLine(TransactionTemplate transaction, EntityManager entities) {
        this.transaction = transaction;
        this.entities = entities;
    }

    /** What taking it in would do; nothing is kept. */
    public <R extends IntakeRow> IntakeReport preview(FileIntake<R> intake, String text, Actor by) {
        return run(intake, text, by, false);
    }

    /** Keeps everything, unless one line is wrong. */
    public <R extends IntakeRow> IntakeReport take(FileIntake<R> intake, String text, Actor by) {
        var report = run(intake, text, by, true);
        if (report.isRight()) {
            log.info(
                    "{} gives a file to {}: {} made, {} changed",
                    by.account(),
                    ClassUtils.getUserClass(intake).getSimpleName(),
                    report.count(Effect.MADE),
                    report.count(Effect.CHANGED));
        }
        return report;
    }

    private <R extends IntakeRow> IntakeReport run(FileIntake<R> intake, String text, Actor by, boolean keeps) {
        var rows = intake.read(text, by);
        var report = transaction.execute(status -> {
            var done = new IntakeReport(
                    rows.stream().map(row -> take(intake, row, by)).toList());
            if (!keeps || !done.isRight()) {
                status.setRollbackOnly();
            }
            return done;
        });
        return Objects.requireNonNull(report);
    }

    private <R extends IntakeRow> Line take(FileIntake<R> intake, R row, Actor by) {
        try {
            var effect = intake.take(row, by);
            if (effect != Effect.SAME) {
                forget();
            }
            return new Line(row, effect, List.of());
        } catch (InvalidInput e) {
            return new Line(row, Effect.WRONG, e.errors());
        } catch (RuleViolation e) {
            return new Line(row, Effect.WRONG, List.of(new FieldError("file", e.code(), e.arguments())));
        }
    }

    /** Each query looks through all that is still in memory, so that a long file would take longer with every line. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
