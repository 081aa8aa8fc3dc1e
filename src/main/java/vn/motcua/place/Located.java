package vn.motcua.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commune of today that an address may mean.
 *
 * @param province the name of the province it is in
 * @param oldName the old commune that the address names, with those above it; nothing when it names today's
 * @param divided whether the old commune was divided, so that only the street decides between several
 */
public record Located(
        AdminUnit commune, String province, @Nullable String oldName, boolean divided) {

    public Optional<String> old() {
        return Optional.ofNullable(oldName);
    }
}
