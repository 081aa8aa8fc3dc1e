package vn.motcua.workflow.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a cell asks of its column (<i>điều kiện của ô</i>): compared with fixed values only, so that it can be told before
 * any dossier comes whether two cells may ask for the same.
 *
 * @param tests one of them has to hold; none for a cell that asks nothing
 * @param negated whether none of them may hold
 */
record Condition(List<Test> tests, boolean negated) {

    private static final String NUMBER = "-?\\d{1,12}";
    private static final String VALUE = "\"[^\"\\\\]*\"|" + NUMBER + "|true|false";
    private static final String TEST =
            "(?:" + VALUE + "|[<>]=?\\s*" + NUMBER + "|[\\[(]\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*[\\])])";
    private static final String TESTS = TEST + "(?:\\s*,\\s*" + TEST + "){0,30}";
    private static final Pattern ONE = Pattern.compile(TEST);
    private static final Pattern ALL = Pattern.compile("-|" + TESTS + "|not\\(\\s*" + TESTS + "\\s*\\)");
    private static final Pattern BOUND = Pattern.compile(NUMBER);

    /** Stands for all words that no cell names. */
    private static final String OTHER_WORD = "\u0000";

    /** What a column holds. */
    enum Type {
        STRING,
        BOOLEAN,
        LONG;

        static Optional<Type> of(String name) {
            return Stream.of(values())
                    .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    /** One comparison. */
    sealed interface Test {

        Type type();

        boolean holds(Object value);

        /** Values next to which the answer may change, and those at which it does. */
        Stream<Object> marks();
    }

    private record Same(Object value) implements Test {

        @Override
        public Type type() {
            return value instanceof Long ? Type.LONG : value instanceof Boolean ? Type.BOOLEAN : Type.STRING;
        }

        @Override
        public boolean holds(Object other) {
            return value.equals(other);
        }

        @Override
        public Stream<Object> marks() {
            return value instanceof Long number ? Stream.of(number - 1, number, number + 1) : Stream.of(value);
        }
    }

    /** Whole numbers from one to another, both included. */
    private record Between(long least, long most) implements Test {

        @Override
        public Type type() {
            return Type.LONG;
        }

        @Override
        public boolean holds(Object value) {
            return value instanceof Long number && number >= least && number <= most;
        }

        @Override
        public Stream<Object> marks() {
            return Stream.of(least, least - 1, most, most + 1);
        }
    }

    /** Reads a cell; nothing unless it is a condition of the permitted kind. */
    static Optional<Condition> read(String text) {
        if (!ALL.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                text.equals("-")
                        ? new Condition(List.of(), false)
                        : new Condition(
                                ONE.matcher(text)
                                        .results()
                                        .map(found -> test(found.group()))
                                        .toList(),
                                text.startsWith("not(")));
    }

    private static Test test(String text) {
        if (text.startsWith("\"")) {
            return new Same(text.substring(1, text.length() - 1));
        }
        if (text.equals("true") || text.equals("false")) {
            return new Same(Boolean.valueOf(text));
        }
        var bounds = BOUND.matcher(text)
                .results()
                .map(found -> Long.parseLong(found.group()))
                .toList();
        long first = bounds.getFirst();
        return switch (text.charAt(0)) {
            case '<' -> new Between(Long.MIN_VALUE + 1, text.startsWith("<=") ? first : first - 1);
            case '>' -> new Between(text.startsWith(">=") ? first : first + 1, Long.MAX_VALUE - 1);
            case '[', '(' ->
                new Between(
                        text.startsWith("[") ? first : first + 1,
                        text.endsWith("]") ? bounds.getLast() : bounds.getLast() - 1);
            default -> new Same(first);
        };
    }

    boolean fits(Type column) {
        return tests.stream().allMatch(test -> test.type() == column);
    }

    private boolean admits(Object value) {
        return tests.isEmpty() || tests.stream().anyMatch(test -> test.holds(value)) != negated;
    }

    /** Whether some value of the column is what both ask for. */
    boolean meets(Condition other, Type column) {
        Set<Object> values = new LinkedHashSet<>(
                switch (column) {
                    case STRING -> Set.of(OTHER_WORD);
                    case BOOLEAN -> Set.of(true, false);
                    case LONG -> Set.of(0L);
                });
        Stream.of(this, other)
                .flatMap(condition -> condition.tests().stream())
                .flatMap(Test::marks)
                .forEach(values::add);
        return values.stream().anyMatch(value -> admits(value) && other.admits(value));
    }
}
