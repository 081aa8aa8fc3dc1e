package vn.motcua.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.core.RuleViolation;

/** Looks into a Word or Excel document: a bounded archive of plain parts, nothing that runs, loads or hides. */
final class OfficeInspection {

    private static final Logger log = LoggerFactory.getLogger(OfficeInspection.class);
    private static final String TYPES = "[content_types].xml";
    private static final Pattern MACROS = Pattern.compile(".*(vbaproject|vbadata|macrosheets/|dialogsheets/).*");
    private static final Pattern OBJECTS = Pattern.compile(".*(embeddings/|activex/|oleobject).*");
    private static final int SMALL = 1 << 20;

    private final FilesSettings.OfficeLimits limits;

    OfficeInspection(FilesSettings.OfficeLimits limits) {
        this.limits = limits;
    }

    void inspect(Path file, FileType type, Deadline deadline) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            refuseStrangeParts(archive);
            measure(archive, deadline);
            OfficeParts.inspect(archive, type);
        } catch (IOException | IllegalArgumentException e) {
            log.debug("an Office document cannot be read", e);
            throw RuleViolation.invalid("files.office-broken", e);
        }
    }

    private void refuseStrangeParts(ZipFile archive) {
        if (archive.size() > limits.parts()) {
            throw RuleViolation.invalid("files.archive-bomb");
        }
        var names = new HashSet<String>();
        archive.stream().forEach(part -> {
            var name = part.getName().toLowerCase(Locale.ROOT);
            refuseStrangePath(name);
            refuseByName(name);
            if (!names.add(name)) {
                throw RuleViolation.invalid("files.office-broken");
            }
        });
        if (!names.containsAll(Set.of(TYPES, "_rels/.rels"))) {
            throw RuleViolation.invalid("files.office-broken");
        }
    }

    private static void refuseStrangePath(String name) {
        var strange = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
        if (strange) {
            throw RuleViolation.invalid("files.archive-path");
        }
    }

    private static void refuseByName(String name) {
        if (MACROS.matcher(name).matches()) {
            throw RuleViolation.invalid("files.office-macro");
        }
        if (OBJECTS.matcher(name).matches()) {
            throw RuleViolation.invalid("files.office-embedded");
        }
        if (name.equals("xl/connections.xml") || name.startsWith("xl/externallinks/")) {
            throw RuleViolation.invalid("files.office-external");
        }
    }

    /** Unpacks everything once, into nothing: what an archive says about its sizes need not be true. */
    private void measure(ZipFile archive, Deadline deadline) throws IOException {
        var total = 0L;
        var buffer = new byte[32 * 1024];
        for (var parts = archive.entries(); parts.hasMoreElements(); ) {
            var part = parts.nextElement();
            var size = 0L;
            try (var in = archive.getInputStream(part)) {
                var start = in.readNBytes(8);
                if (Magic.of(start).isContainer()) {
                    throw RuleViolation.invalid("files.office-embedded");
                }
                size += start.length;
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    deadline.check();
                    size += read;
                    if (total + size > limits.unpacked().toBytes() || isBomb(part, size)) {
                        throw RuleViolation.invalid("files.archive-bomb");
                    }
                }
            }
            total += size;
        }
    }

    private boolean isBomb(ZipEntry part, long size) {
        return size > SMALL && size / Math.max(1, part.getCompressedSize()) > limits.ratio();
    }
}
