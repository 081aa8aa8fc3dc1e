package vn.motcua.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.idempotency.FirstRow;

/** How much each account has sent today: one row to lock, so that parallel uploads cannot pass the limit together. */
@Component
class UploadDays {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient database;
    private final StoredFiles files;
    private final long largest;
    private final FirstRow firstRow;

    UploadDays(JdbcClient database, StoredFiles files, FilesSettings settings, FirstRow firstRow) {
        this.database = database;
        this.files = files;
        largest = settings.largestDay().toBytes();
        this.firstRow = firstRow;
    }

    /** Refuses an account whose day is full already, before any byte is read. */
    public void open(AccountName owner, Instant at) {
        if (sent(owner.value(), day(at)) >= largest) {
            throw full();
        }
    }

    /** Adds the file's row and its size to the owner's day, unless the day then holds too much. */
    @Transactional
    public void add(StoredFile file) {
        var day = day(file.receivedAt());
        begin(file.owner(), day);
        var added = database.sql("""
                        update upload_day set size_bytes = size_bytes + ?
                        where owner = ? and sent_on = ? and size_bytes + ? <= ?""")
                .params(file.size(), file.owner(), day, file.size(), largest)
                .update();
        if (added == 0) {
            throw full();
        }
        files.addSent(file);
    }

    /** The day's row, which another upload may be making at the same time. */
    private void begin(String owner, LocalDate day) {
        if (sent(owner, day) < 0) {
            firstRow.insert("insert into upload_day (owner, sent_on, size_bytes) values (?, ?, 0)", owner, day);
        }
    }

    public void forgetBefore(Instant instant) {
        database.sql("delete from upload_day where sent_on < ?")
                .param(day(instant))
                .update();
    }

    /** Bytes sent on that day, −1 for a day that has not begun. */
    private long sent(String owner, LocalDate day) {
        return database.sql("select size_bytes from upload_day where owner = ? and sent_on = ?")
                .params(owner, day)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private RuleViolation full() {
        return RuleViolation.invalid("files.day-full", largest >> 20);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, HANOI);
    }
}
