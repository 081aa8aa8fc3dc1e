package vn.motcua.files;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that are taken; anything else is refused. */
public enum FileType {
    PDF("application/pdf"),
    JPG("image/jpeg"),
    PNG("image/png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending that a file of this type carries, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FileType> ofExtension(String extension) {
        var lower = extension.toLowerCase(Locale.ROOT);
        for (var type : values()) {
            if (type.extension().equals(lower) || (type == JPG && lower.equals("jpeg"))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether a browser that declared {@code mediaType} can have meant this type; some only say "bytes". */
    boolean mayBeDeclared(String mediaType) {
        var declared = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return declared.isEmpty()
                || declared.equals("application/octet-stream")
                || declared.equals(this.mediaType)
                || otherMediaTypes().contains(declared);
    }

    private Set<String> otherMediaTypes() {
        return switch (this) {
            case PDF -> Set.of("application/x-pdf");
            case JPG -> Set.of("image/jpg", "image/pjpeg");
            case PNG -> Set.of("image/x-png");
            case DOCX, XLSX -> Set.of("application/zip", "application/x-zip-compressed");
        };
    }
}
