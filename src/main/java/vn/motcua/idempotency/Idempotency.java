package vn.motcua.idempotency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.AccountName;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/**
 * A write that is sent twice happens once: the first answer is kept under the actor's key, in the transaction of the
 * write itself, and given again. The same key with another body is refused (422).
 */
@Component
public class Idempotency {

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofDays(2);

    private static final int LONGEST_KEY = 100;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient database, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(String request, @Nullable String answer) {}

    /**
     * Does {@code work} in one transaction unless this actor's key has been answered before.
     *
     * @param key what the client sent as {@code Idempotency-Key}; blank or longer than 100 characters is refused
     * @param request the whole request, compared by its canonical JSON
     */
    public <T> T once(AccountName actor, @Nullable String key, Object request, Class<T> type, Supplier<T> work) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw RuleViolation.invalid("idempotency.key-missing");
        }
        var fingerprint = Sha256.of(CanonicalJson.write(request)).hex();
        var before = find(actor, key);
        if (before.isPresent()) {
            return again(before.get(), fingerprint, type);
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                keep(actor, key, fingerprint);
                var answer = work.get();
                answered(actor, key, json.writeValueAsString(answer));
                return answer;
            }));
        } catch (DuplicateKeyException e) {
            return again(find(actor, key).orElseThrow(() -> e), fingerprint, type);
        }
    }

    /** Forgets answers that nobody can be waiting for any more. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        database.sql("delete from idempotency where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Optional<Kept> find(AccountName actor, String key) {
        return database.sql("select request, answer from idempotency where actor = ? and key_text = ?")
                .params(actor.value(), key)
                .query((row, number) -> new Kept(row.getString("request"), row.getString("answer")))
                .optional();
    }

    private <T> T again(Kept kept, String fingerprint, Class<T> type) {
        if (!kept.request().equals(fingerprint)) {
            throw RuleViolation.invalid("idempotency.key-reused");
        }
        return json.readValue(Objects.requireNonNull(kept.answer()), type);
    }

    private void keep(AccountName actor, String key, String fingerprint) {
        database.sql("insert into idempotency (actor, key_text, request, at) values (?, ?, ?, ?)")
                .params(actor.value(), key, fingerprint, Timestamp.from(clock.instant()))
                .update();
    }

    private void answered(AccountName actor, String key, String answer) {
        database.sql("update idempotency set answer = ? where actor = ? and key_text = ?")
                .params(answer, actor.value(), key)
                .update();
    }
}
