package vn.motcua.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;

/** How much each account has sent today: one row to lock, so that parallel uploads cannot pass the limit together. */
@Component
class UploadDays {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient database;
    private final StoredFiles files;
    private final long largest;
    private final TransactionTemplate apart;

    UploadDays(
            JdbcClient database, StoredFiles files, FilesSettings settings, PlatformTransactionManager transactions) {
        this.database = database;
        this.files = files;
        largest = settings.largestDay().toBytes();
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** The day's row in a transaction of its own: should another upload make it first, only that one fails. */
    private void begin(String owner, LocalDate day) {
        if (exists(owner, day)) {
            return;
        }
        try {
            apart.executeWithoutResult(
                    transaction -> database.sql("insert into upload_day (owner, sent_on, size_bytes) values (?, ?, 0)")
                            .params(owner, day)
                            .update());
        } catch (DuplicateKeyException e) {
            if (!exists(owner, day)) {
                throw e;
            }
        }
    }

    public void forgetBefore(Instant instant) {
        database.sql("delete from upload_day where sent_on < ?")
                .param(day(instant))
                .update();
    }

    private boolean exists(String owner, LocalDate day) {
        return sent(owner, day) >= 0;
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
