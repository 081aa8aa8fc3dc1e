package vn.motcua.files;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done for files while nobody asks; safe to run on several nodes at once. */
@Component
class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final int AT_ONCE = 100;

    private final FileStore store;
    private final StoredFiles rows;
    private final UploadDays days;
    private final FilesSettings settings;
    private final Clock clock;

    Housekeeping(FileStore store, StoredFiles rows, UploadDays days, FilesSettings settings, Clock clock) {
        this.store = store;
        this.rows = rows;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes what was sent a day ago and never used, and what crashes and rollbacks left behind. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void collectOrphans() throws IOException {
        var before = clock.instant().minus(settings.orphansAfter());
        for (var unused = rows.unused(before, AT_ONCE); !unused.isEmpty(); unused = rows.unused(before, AT_ONCE)) {
            for (var file : unused) {
                rows.removeUnused(file.id());
                store.remove(file.sha256(), before.plus(1, ChronoUnit.MINUTES), rows::uses);
                log.info("deleted file {}: nothing has used it", file.id());
            }
        }
        store.sweep(before, rows::uses);
        days.forgetBefore(before.minus(1, ChronoUnit.DAYS));
    }
}
