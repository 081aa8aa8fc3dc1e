package vn.motcua.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Chance for properties that must hold whatever it brings. Each throw has a seed that a failure names, and
 * {@code -Dmotcua.seed=…} throws it again; now and then it brings the first or the last of what is possible.
 */
final class Dice {

    private static final int THROWS = 200;
    private static final int EDGES = 20;

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Throws 200 times, or once for the seed that is asked for. */
    static void eachTime(Consumer<Dice> property) {
        var asked = Long.getLong("motcua.seed");
        var seeds = new SplittableRandom();
        for (int i = 0; i < (asked == null ? THROWS : 1); i++) {
            long seed = asked == null ? seeds.nextLong() : asked;
            try {
                property.accept(new Dice(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dmotcua.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** A number of {@code first} to {@code last}. */
    long number(long first, long last) {
        return switch (random.nextInt(EDGES)) {
            case 0 -> first;
            case 1 -> last;
            default -> random.nextLong(first, last + 1);
        };
    }

    int number(int first, int last) {
        return (int) number((long) first, last);
    }

    /** None to {@code most} numbers of {@code first} to {@code last}. */
    Set<Integer> numbers(int most, int first, int last) {
        var numbers = new HashSet<Integer>();
        for (int left = number(0, most); left > 0; left--) {
            numbers.add(number(first, last));
        }
        return numbers;
    }

    <T> List<T> times(int count, Function<Dice, T> thrown) {
        return IntStream.range(0, count).mapToObj(i -> thrown.apply(this)).toList();
    }
}
