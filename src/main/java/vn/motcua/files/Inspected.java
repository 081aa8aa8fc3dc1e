package vn.motcua.files;

import java.io.IOException;

/** A file that passed: with bytes that are its own or, for a picture, painted anew. */
record Inspected(Incoming bytes, OriginalName name, FileType type, FileState state) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
