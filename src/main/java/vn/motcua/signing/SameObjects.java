package vn.motcua.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Whether objects of two documents say the same, all the way down; cycles are no trouble and depth is none. */
final class SameObjects {

    /** Judges a pair of dictionaries by rules of its own, or leaves it with null. */
    interface Special {
        @Nullable
        Boolean judge(COSDictionary before, COSDictionary after);
    }

    /** Two objects that met, by identity. */
    private record Pair(COSBase before, COSBase after) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair pair && pair.before == before && pair.after == after;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(before) * 31 + System.identityHashCode(after);
        }
    }

    private final Deadline deadline;
    private final Special special;
    private final Set<Pair> met = new HashSet<>();
    private final Deque<Pair> open = new ArrayDeque<>();

    SameObjects(Deadline deadline, Special special) {
        this.deadline = deadline;
        this.special = special;
    }

    static Set<COSName> keys(COSDictionary before, COSDictionary after) {
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys;
    }

    /** Asks that two objects be equal; {@link #areAllEqual()} answers. */
    boolean expect(@Nullable COSBase before, @Nullable COSBase after) {
        open.push(new Pair(resolve(before), resolve(after)));
        return true;
    }

    /** Whether everything expected is so. After a no this object has no more to say. */
    boolean areAllEqual() {
        while (!open.isEmpty()) {
            deadline.check();
            var pair = open.pop();
            boolean container = pair.before() instanceof COSDictionary || pair.before() instanceof COSArray;
            boolean equal = container ? !met.add(pair) || compare(pair) : scalars(pair.before(), pair.after());
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    private boolean compare(Pair pair) {
        if (pair.before() instanceof COSDictionary before && pair.after() instanceof COSDictionary after) {
            var judged = special.judge(before, after);
            return judged != null ? judged : dictionaries(before, after);
        }
        return pair.before() instanceof COSArray before
                && pair.after() instanceof COSArray after
                && arrays(before, after);
    }

    private boolean dictionaries(COSDictionary before, COSDictionary after) {
        if (before instanceof COSStream from) {
            if (!(after instanceof COSStream to) || !Arrays.equals(raw(from), raw(to))) {
                return false;
            }
        } else if (after instanceof COSStream) {
            return false;
        }
        for (var key : keys(before, after)) {
            if (!(before instanceof COSStream && key.equals(COSName.LENGTH))) {
                expect(before.getItem(key), after.getItem(key));
            }
        }
        return true;
    }

    private boolean arrays(COSArray before, COSArray after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            expect(before.get(i), after.get(i));
        }
        return true;
    }

    private static boolean scalars(COSBase before, COSBase after) {
        if (before instanceof COSNumber from && after instanceof COSNumber to) {
            return from.floatValue() == to.floatValue() && from.longValue() == to.longValue();
        }
        if (before instanceof COSString from && after instanceof COSString to) {
            return Arrays.equals(from.getBytes(), to.getBytes());
        }
        return Objects.equals(before, after);
    }

    private static byte[] raw(COSStream stream) {
        try (var in = stream.createRawInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSBase resolve(@Nullable COSBase item) {
        var value = item;
        for (int i = 0; value instanceof COSObject reference && i < 20; i++) {
            value = reference.getObject();
        }
        return value == null ? COSNull.NULL : value;
    }
}
