package vn.motcua.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.DelegationId;
import vn.motcua.mandate.Mandate;

/**
 * On what grounds somebody works on an item (<i>tư cách xử lý</i>).
 *
 * @param mandate the delegation that is used; nothing in one's own role
 */
public record Grounds(@Nullable Mandate mandate) {

    static final Grounds OWN_ROLE = new Grounds(null);

    public Optional<Mandate> delegated() {
        return Optional.ofNullable(mandate);
    }

    @Nullable
    DelegationId delegation() {
        return mandate == null ? null : mandate.id();
    }

    /** In whose place. */
    @Nullable
    AccountName onBehalfOf() {
        return mandate == null ? null : mandate.from();
    }
}
