package vn.motcua.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;

/**
 * What became of one version of a procedure (<i>phiên bản thủ tục</i>).
 *
 * @param key fingerprint of its files, with the code
 * @param validTo the last day on which it holds; nothing: until further notice
 * @param obstacle why nobody can file it
 * @param withdrawnWhy what whoever took it back has said
 */
public record ProcedureVersion(
        VersionKey key,
        Origin origin,
        VersionState state,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String obstacle,
        Act drafted,
        @Nullable Act reviewed,
        @Nullable Act activated,
        @Nullable Act withdrawn,
        @Nullable String withdrawnWhy) {

    /** Who did something, and when. */
    public record Act(AccountName by, Instant at) {}

    public boolean holds(LocalDate day) {
        return state == VersionState.ACTIVE && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public Optional<AccountName> reviewer() {
        return Optional.ofNullable(reviewed).map(Act::by);
    }
}
