package vn.motcua.intake;

import java.util.List;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.intake.IntakeReport.Effect;

/**
 * What is taken in from a file, such as agencies.
 *
 * @param <R> a line of it
 */
public interface FileIntake<R extends IntakeRow> {

    /** How many lines are too many. */
    int most();

    /**
     * The lines, still to be taken in; who may not take them in is refused.
     *
     * @throws InvalidInput when it is not such a file
     */
    List<R> read(String text, Actor by);

    /** Takes a line in; a broken rule or a wrong field makes the line wrong. What is already so is left alone. */
    Effect take(R row, Actor by);
}
