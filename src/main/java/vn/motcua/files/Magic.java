package vn.motcua.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What the first bytes of a file say that it is. */
enum Magic {
    PDF("255044462d"),
    JPEG("ffd8ff"),
    PNG("89504e470d0a1a0a"),
    /** Also every docx and xlsx. */
    ZIP("504b0304"),
    /** Old Office files, and new ones with a password. */
    OLE("d0cf11e0a1b11ae1"),
    OTHER("");

    private static final int LONGEST = 8;

    private final String start;

    Magic(String start) {
        this.start = start;
    }

    static Magic of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(LONGEST));
        }
    }

    static Magic of(byte[] bytes) {
        var hex = HexFormat.of().formatHex(bytes);
        for (var magic : values()) {
            if (hex.startsWith(magic.start)) {
                return magic;
            }
        }
        return OTHER;
    }

    /** Whether other files may hide inside. */
    boolean isContainer() {
        return this == ZIP || this == OLE;
    }

    boolean is(FileType type) {
        return this
                == switch (type) {
                    case PDF -> PDF;
                    case JPG -> JPEG;
                    case PNG -> PNG;
                    case DOCX, XLSX -> ZIP;
                };
    }
}
