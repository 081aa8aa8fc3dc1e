package vn.motcua.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.DossierId;

/**
 * What a notice is about: a dossier by its number, never by anybody's data.
 *
 * @param moment the date that matters, where there is one
 * @param step the name of the step that it is about, if it is about one
 */
public record About(
        DossierId dossier,
        String number,
        @Nullable Instant moment,
        @Nullable String step) {}
