package vn.motcua.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/**
 * Files of citizens and our own papers. A sent file is inspected and stored before it has a row; it goes after a day
 * unless something uses it; once attached, its bytes never change and never go.
 */
@Service
public class Files {

    private static final Logger log = LoggerFactory.getLogger(Files.class);
    private static final int AT_ONCE = 1000;

    private final FileStore store;
    private final StoredFiles rows;
    private final UploadDays days;
    private final Inspection inspection;
    private final Clock clock;

    Files(FileStore store, StoredFiles rows, UploadDays days, Inspection inspection, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.days = days;
        this.inspection = inspection;
        this.clock = clock;
    }

    /**
     * Takes what somebody sent, or says with a {@link RuleViolation} {@code files.<reason>} why not. Never reads it whole
     * into memory. Images are stored re-encoded: size and fingerprint are those of what is kept.
     *
     * @param declaredType the media type that the browser gave, if any
     */
    public StoredFile receive(
            InputStream bytes, String originalName, @Nullable String declaredType, AccountName owner) {
        days.open(owner, clock.instant());
        try (var sent = inspection.receive(bytes, store.workFile());
                var inspected =
                        inspection.inspect(sent, OriginalName.clean(originalName), declaredType, store::workFile)) {
            var file = describe(inspected.bytes(), inspected.name(), inspected.type(), inspected.state(), owner);
            store.put(inspected.bytes().path(), file.sha256());
            days.add(file);
            settle(file.sha256());
            log.info("received file {} ({}, {} bytes, {})", file.id(), file.type(), file.size(), file.state());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps one of our own papers, unchecked and attached from the start. */
    public StoredFile keep(byte[] own, String name, FileType type, AccountName owner) {
        try (var bytes = Incoming.receive(new ByteArrayInputStream(own), store.workFile(), own.length)) {
            var file = describe(bytes, OriginalName.clean(name), type, FileState.ACCEPTED, owner);
            store.put(bytes.path(), file.sha256());
            rows.addOwn(file);
            settle(file.sha256());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoredFile get(UUID id) {
        return rows.find(id).orElseThrow(() -> RuleViolation.notFound("files.unknown"));
    }

    /** Marks a file as used, so that it is kept for good. */
    public void attach(UUID id) {
        if (!rows.attach(id)) {
            throw RuleViolation.notFound("files.unknown");
        }
    }

    /** Nothing uses a file any more: it goes with the orphans. */
    public void release(UUID id) {
        rows.release(id);
    }

    /** The bytes, once every check has passed; the caller closes the stream. */
    public InputStream open(UUID id) {
        var file = get(id);
        return switch (file.state()) {
            case ACCEPTED -> content(file);
            case WAITING_FOR_SCAN -> throw RuleViolation.unavailable("files.waiting-for-scan");
            case REFUSED -> throw RuleViolation.invalid("files.virus");
        };
    }

    public byte[] bytes(UUID id) {
        try (var in = open(id)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the virus scanner again about every file that still waits for it. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void recheckWaiting() {
        for (var file : rows.waiting(AT_ONCE)) {
            try (var bytes = content(file)) {
                var state = inspection.scan(bytes);
                if (state == FileState.WAITING_FOR_SCAN) {
                    return; // the scanner is still away
                }
                decide(file, state);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void decide(StoredFile file, FileState state) throws IOException {
        rows.decide(file.id(), state);
        log.info("file {} is now {}", file.id(), state);
        if (state == FileState.REFUSED) {
            store.remove(file.sha256(), file.receivedAt().plus(1, ChronoUnit.MINUTES), rows::uses);
        }
    }

    private InputStream content(StoredFile file) {
        try {
            return store.open(file.sha256()).orElseThrow(() -> {
                log.error(
                        "ALARM: file {} has a row but no bytes: restore {} from the backup", file.id(), file.sha256());
                return new IllegalStateException(
                        "file " + file.id() + " is lost: restore " + file.sha256() + " from the backup");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile describe(Incoming bytes, OriginalName name, FileType type, FileState state, AccountName owner) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new StoredFile(
                UUID.randomUUID(), name.value(), type, bytes.size(), bytes.sha256(), state, owner.value(), now);
    }

    /** After the commit, where there is a transaction: until then the bytes may still become a leftover. */
    private void settle(Sha256 sha256) throws IOException {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            store.settle(sha256);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    store.settle(sha256);
                } catch (IOException e) {
                    log.warn("the marker of {} stays until the next sweep", sha256, e);
                }
            }
        });
    }
}
