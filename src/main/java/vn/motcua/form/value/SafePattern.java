package vn.motcua.form.value;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.motcua.core.RuleViolation;

/**
 * A regular expression that somebody else wrote. What is known to run for ever (a repetition in a repetition, a back
 * reference) is refused when it is read; whatever still takes too long is stopped.
 */
public final class SafePattern {

    private static final int LONGEST = 500;
    private static final int MOST_STEPS = 2_000_000;
    private static final Pattern REPEATS =
            Pattern.compile("[*+].*|\\{\\d+,\\}.*|\\{\\d*,?\\d{2,}\\}.*", Pattern.DOTALL);

    private final Pattern pattern;

    private SafePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    public static SafePattern of(String regex) {
        if (regex.length() > LONGEST) {
            throw RuleViolation.invalid("form.pattern.too-long", String.valueOf(LONGEST));
        }
        checkRepetitions(regex);
        try {
            return new SafePattern(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw RuleViolation.invalid("form.pattern.syntax", regex, e.getDescription(), e);
        }
    }

    /** Whether it is found in {@code text}, as form-js looks for it. */
    public boolean isFoundIn(String text) {
        return pattern.matcher(new Counted(text, new AtomicInteger())).find();
    }

    private static void checkRepetitions(String regex) {
        Deque<Boolean> groupRepeats = new ArrayDeque<>();
        groupRepeats.push(false);
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
                if (i < regex.length() && (Character.isDigit(regex.charAt(i)) || regex.charAt(i) == 'k')) {
                    throw RuleViolation.invalid("form.pattern.greedy", regex);
                }
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
            } else if (c == '(') {
                groupRepeats.push(false);
            } else if (c == ')' && groupRepeats.size() > 1) {
                close(regex, i, groupRepeats);
            } else if (repeatsAt(regex, i)) {
                groupRepeats.pop();
                groupRepeats.push(true);
            }
        }
    }

    private static void close(String regex, int i, Deque<Boolean> groupRepeats) {
        boolean inside = groupRepeats.pop();
        boolean outside = repeatsAt(regex, i + 1);
        if (inside && outside) {
            throw RuleViolation.invalid("form.pattern.greedy", regex);
        }
        if (inside || outside) {
            groupRepeats.pop();
            groupRepeats.push(true);
        }
    }

    private static boolean repeatsAt(String regex, int i) {
        return REPEATS.matcher(regex.substring(Math.min(i, regex.length()))).matches();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** A text that may be looked at only so often. */
    private record Counted(String text, AtomicInteger steps) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (steps.incrementAndGet() > MOST_STEPS) {
                throw RuleViolation.invalid("form.pattern.greedy", "");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), steps);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
