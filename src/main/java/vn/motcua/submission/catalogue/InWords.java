package vn.motcua.submission.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.FieldLabels;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.RequiredPaper;

/**
 * Conditions in the words of the form they speak of. What is not of a simple shape is not guessed at: the page
 * then says that it depends on the declaration.
 */
final class InWords {

    private static final Pattern ALWAYS = Pattern.compile("\\s*=?\\s*true\\s*");
    private static final Pattern EQUALS = Pattern.compile("\\s*=?\\s*([\\w.]+)\\s*=\\s*\"([^\"]+)\"\\s*");

    private final FieldLabels labels;

    InWords(Procedure procedure) {
        this.labels = new FieldLabels(procedure.declaration());
    }

    /** When a paper is needed. */
    enum Need {
        ALWAYS,
        /** In the cases that are listed. */
        WHEN,
        /** As the declaration says. */
        DEPENDS,
        OPTIONAL
    }

    /** A case in which a paper is needed: the question, and the answer that calls for it. */
    record Case(String question, String answer) {}

    /**
     * A paper as the catalogue lists it.
     *
     * @param cases any of them makes it needed
     */
    record Paper(
            String id,
            String name,
            int originals,
            int copies,
            @Nullable String hint,
            Need need,
            List<Case> cases) {}

    Paper paper(RequiredPaper paper) {
        var condition = paper.requiredWhen();
        var cases = condition.map(this::cases).orElseGet(List::of);
        return new Paper(
                paper.id(),
                paper.name(),
                paper.originals(),
                paper.copies(),
                paper.hint().orElse(null),
                condition.map(when -> need(when, cases)).orElse(Need.OPTIONAL),
                cases);
    }

    private static Need need(String condition, List<Case> cases) {
        if (ALWAYS.matcher(condition).matches()) {
            return Need.ALWAYS;
        }
        return cases.isEmpty() ? Need.DEPENDS : Need.WHEN;
    }

    /** {@code a = "X" or b = "Y"}; nothing when any part is of another shape. */
    private List<Case> cases(String condition) {
        var cases = new ArrayList<Case>();
        for (var part : condition.split("\\bor\\b", -1)) {
            var found = oneCase(part);
            if (found.isEmpty()) {
                return List.of();
            }
            cases.add(found.get());
        }
        return cases;
    }

    private Optional<Case> oneCase(String part) {
        var equals = EQUALS.matcher(part);
        if (!equals.matches()) {
            return Optional.empty();
        }
        return labels.label(equals.group(1)).flatMap(question -> labels.choice(equals.group(1), equals.group(2))
                .map(answer -> new Case(statement(question), answer)));
    }

    /** {@code Trẻ thuộc trường hợp nào?} is asked there and told here. */
    private static String statement(String question) {
        return question.endsWith("?") ? question.substring(0, question.length() - 1) : question;
    }
}
