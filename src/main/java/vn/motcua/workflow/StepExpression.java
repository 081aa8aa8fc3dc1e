package vn.motcua.workflow;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The only expression that a model may hold (<i>biểu thức</i>): {@code ${bean.verb(dossierId)}} or
 * {@code ${bean.question(dossierId, 'literal')}}.
 */
public record StepExpression(
        String bean, String verb, @Nullable String literal) {

    private static final Pattern SHAPE = Pattern.compile(
            "\\$\\{([a-z][A-Za-z0-9]{0,60})\\.([a-z][A-Za-z0-9]{0,60})\\(dossierId(?:, ?'([\\p{L}\\p{N} ._-]{0,100})')?\\)}");

    /** Reads an expression; nothing if it is anything but one of ours. */
    public static Optional<StepExpression> read(String text) {
        var match = SHAPE.matcher(text.strip());
        return match.matches()
                ? Optional.of(new StepExpression(match.group(1), match.group(2), match.group(3)))
                : Optional.empty();
    }

    /** Whether an expression language would see an expression in this text. */
    public static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** How many arguments the verb takes. */
    public int arguments() {
        return literal == null ? 1 : 2;
    }
}
