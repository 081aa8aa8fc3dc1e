package vn.motcua.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** When a verification has to end, whatever a hostile file makes the parser do. */
final class Deadline {

    private final long end;

    /** Passed. Not an {@code IOException}: the parser would take that for damage to be mended. */
    static final class Passed extends RuntimeException {
        Passed() {
            super("the verification took too long", null, false, false);
        }
    }

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw new Passed();
        }
    }

    /** The first bytes of a file, readable until the deadline. */
    RandomAccessReadBuffer read(byte[] file, int length) {
        return new Reader(file, length);
    }

    private final class Reader extends RandomAccessReadBuffer {

        private int reads;

        Reader(byte[] file, int length) {
            super(ByteBuffer.wrap(file, 0, length).slice());
        }

        @Override
        public int read() throws IOException {
            count();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            count();
            return super.read(bytes, offset, length);
        }

        @Override
        public void seek(long position) throws IOException {
            count();
            super.seek(position);
        }

        private void count() {
            if ((++reads & 0x3FF) == 0) {
                check();
            }
        }
    }
}
