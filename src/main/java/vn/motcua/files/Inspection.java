package vn.motcua.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.RuleViolation;

/** Every check that a sent file passes, in order, each bounded: size, type, structure, virus scanner. */
@Component
class Inspection {

    /** Makes a fresh work file. */
    interface WorkFiles {
        Path create() throws IOException;
    }

    private final FilesSettings settings;
    private final ClamAv scanner;
    private final TimeBox time;
    private final PdfInspection pdfs;
    private final OfficeInspection documents;
    private final ImageRewriter images;

    Inspection(FilesSettings settings, ClamAv scanner) {
        this.settings = settings;
        this.scanner = scanner;
        time = new TimeBox(settings.timeToInspect(), settings.inspections());
        pdfs = new PdfInspection(settings.largestPdf());
        documents = new OfficeInspection(settings.largestOffice());
        images = new ImageRewriter(settings.largestImage());
    }

    Incoming receive(InputStream bytes, Path workFile) throws IOException {
        return Incoming.receive(bytes, workFile, settings.largest().toBytes());
    }

    Inspected inspect(Incoming sent, OriginalName name, @Nullable String declared, WorkFiles workFiles)
            throws IOException {
        var type = typeOf(sent, name, declared);
        var bytes = inspectStructure(sent, type, workFiles);
        try (var in = java.nio.file.Files.newInputStream(bytes.path())) {
            var state = scanner.scan(in);
            if (state == FileState.REFUSED) {
                bytes.close();
                throw RuleViolation.invalid("files.virus");
            }
            return new Inspected(bytes, name, type, state);
        }
    }

    FileState scan(InputStream bytes) {
        return scanner.scan(bytes);
    }

    private static FileType typeOf(Incoming sent, OriginalName name, @Nullable String declared) throws IOException {
        if (sent.size() == 0) {
            throw RuleViolation.invalid("files.empty");
        }
        var type = FileType.ofExtension(name.extension())
                .orElseThrow(() -> RuleViolation.unsupported("files.type-not-taken", name.extension()));
        var magic = Magic.of(sent.path());
        if (magic == Magic.OLE && Magic.ZIP.is(type)) {
            throw RuleViolation.invalid("files.office-locked");
        }
        if (!magic.is(type) || (declared != null && !type.mayBeDeclared(declared))) {
            throw RuleViolation.unsupported("files.type-differs", type.name());
        }
        return type;
    }

    private Incoming inspectStructure(Incoming sent, FileType type, WorkFiles workFiles) throws IOException {
        return switch (type) {
            case PDF ->
                time.run(deadline -> {
                    pdfs.inspect(sent.path(), deadline);
                    return sent;
                });
            case DOCX, XLSX ->
                time.run(deadline -> {
                    documents.inspect(sent.path(), type, deadline);
                    return sent;
                });
            case JPG, PNG -> repaint(sent, type, workFiles.create());
        };
    }

    private Incoming repaint(Incoming sent, FileType type, Path painted) throws IOException {
        try {
            return time.run(deadline -> {
                images.rewrite(sent.path(), type, painted, deadline);
                return Incoming.of(painted);
            });
        } catch (RuleViolation | IllegalStateException e) {
            java.nio.file.Files.deleteIfExists(painted);
            throw e;
        }
    }
}
