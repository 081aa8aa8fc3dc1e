package vn.motcua.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads all lines in order and remembers the first that cannot be right. */
final class LedgerCheck {

    /** What is wrong with a line. */
    enum Fault {
        /** The content is not what was sealed. */
        CHANGED,
        /** A line before it is missing, or lines stand in another order. */
        NOT_IN_ORDER,
        /** It was sealed after another line than the one before it. */
        NOT_LINKED
    }

    /** The first bad line. */
    record BadLine(LedgerLine line, Fault fault) {}

    private @Nullable LedgerLine before;
    private @Nullable BadLine bad;
    private long lines;
    private long chains;

    void read(LedgerLine line) {
        lines++;
        boolean first = before == null || !before.chain().equals(line.chain());
        chains += first ? 1 : 0;
        if (bad == null) {
            var fault = fault(line, first ? null : before);
            bad = fault == null ? null : new BadLine(line, fault);
        }
        before = line;
    }

    private static @Nullable Fault fault(LedgerLine line, @Nullable LedgerLine before) {
        int expected = before == null ? 1 : before.sequence() + 1;
        var previous = before == null ? LedgerLine.NOTHING : before.hash();
        if (line.sequence() != expected) {
            return Fault.NOT_IN_ORDER;
        }
        if (!line.isSound()) {
            return Fault.CHANGED;
        }
        return line.previous().equals(previous) ? null : Fault.NOT_LINKED;
    }

    Optional<BadLine> firstBadLine() {
        return Optional.ofNullable(bad);
    }

    long lines() {
        return lines;
    }

    long chains() {
        return chains;
    }
}
