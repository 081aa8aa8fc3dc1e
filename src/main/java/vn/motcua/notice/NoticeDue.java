package vn.motcua.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen is to be told what happened to their dossier: small, so that it is kept until it has been done.
 *
 * @param at when it happened
 * @param moment the date that it led to, where there is one
 */
record NoticeDue(
        UUID dossier, NoticeKind kind, Instant at, @Nullable Instant moment) {}
