package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What our own register says of what is asked for (<i>đối chiếu tự động với sổ</i>): only an entry that was found, and
 * says the same, spares a person's look.
 *
 * @param entry the number of the entry; nothing when none was found
 */
@Embeddable
public record RegisterCheck(
        @Enumerated(EnumType.STRING) @Column(name = "register_finding")
        Finding finding,

        @Nullable @Column(name = "register_entry", length = 100)
        String entry) {

    /** What came of it. */
    public enum Finding {
        /** The entry is there and says the same. */
        SAME,
        /** The entry is there and says the same, but whoever files is not named in it. */
        NOT_A_PARTY,
        /** The entry is there and says something else. */
        DIFFERENT,
        /** There is no such entry. */
        NOT_FOUND,
        /** The rule of the procedure is not for this case. */
        NOT_THIS_CASE
    }

    public boolean isSame() {
        return finding == Finding.SAME;
    }
}
