package vn.motcua.procedure;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words with or without diacritics; empty finds everything
 * @param sector code of a sector
 * @param situation an occasion in life (<i>sự kiện trong đời</i>)
 */
public record ProcedureSearch(
        String words,
        @Nullable String sector,
        @Nullable ServiceLevel level,
        @Nullable AgencyLevel agencyLevel,
        @Nullable String situation) {

    /** Everything. */
    public static final ProcedureSearch ALL = new ProcedureSearch("", null, null, null, null);
}
