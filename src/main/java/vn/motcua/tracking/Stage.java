package vn.motcua.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that a look-up without signing in shows: stage and dates, no names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stage(
        String code,
        String procedureName,
        String status,
        int nationalCode,
        Instant submittedAt,
        Instant receptionDueAt,
        @Nullable Instant promisedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        boolean waitsForApplicant) {}
