package vn.motcua.work.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.PostId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.mandate.Delegation;

/** A delegation as programs see it. */
record GivenDelegation(
        String id,
        String from,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fromPost,

        String to,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String toPost,

        String role,
        List<String> procedures,
        Instant validFrom,
        Instant validUntil,
        String reason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String document,

        String givenBy,
        Instant givenAt,
        Delegation.State state,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant revokedAt) {

    static GivenDelegation of(Delegation given, Instant now) {
        return new GivenDelegation(
                given.id().toString(),
                given.from().value(),
                given.fromPost().map(PostId::toString).orElse(null),
                given.to().value(),
                given.toPost().map(PostId::toString).orElse(null),
                given.role().id(),
                given.procedures().stream().map(ProcedureCode::value).toList(),
                given.validFrom(),
                given.validUntil(),
                given.reason(),
                given.document().orElse(null),
                given.givenBy().value(),
                given.givenAt(),
                given.state(now),
                given.revokedAt().orElse(null));
    }
}
