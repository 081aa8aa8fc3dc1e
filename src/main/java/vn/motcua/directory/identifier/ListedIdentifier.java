package vn.motcua.directory.identifier;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Vietnamese;

/**
 * An identifier with whom the list gives it to (<i>mã định danh</i>). The list has mistakes, and some codes several names: it
 * may be followed, and decides nothing.
 *
 * @param name the first one that the list has
 * @param otherNames what else it calls whoever has it
 */
public record ListedIdentifier(
        AgencyId id,
        String name,
        List<String> otherNames,
        @Nullable String source) {

    public ListedIdentifier {
        otherNames = List.copyOf(otherNames);
    }

    /** Whether the list gives it to an agency of this name, however it is spelt. */
    public boolean isOf(String name) {
        var folded = Vietnamese.fold(name);
        return names().map(Vietnamese::fold).anyMatch(folded::equals);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), otherNames.stream());
    }
}
