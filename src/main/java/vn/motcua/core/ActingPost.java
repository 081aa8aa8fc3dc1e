package vn.motcua.core;

import java.util.Set;

/**
 * The post in which somebody acts (<i>vị trí công tác đang làm việc</i>).
 *
 * @param title as it is spoken, such as "Quyền Chủ tịch"
 * @param agencyName where it is
 * @param inherited the ended agencies after which this one came: what they have decided is read here
 */
public record ActingPost(PostId id, String title, String agencyName, Set<AgencyId> inherited) {

    public ActingPost {
        inherited = Set.copyOf(inherited);
    }

    /** A post whose agency has come after nobody. */
    public ActingPost(PostId id, String title, String agencyName) {
        this(id, title, agencyName, Set.of());
    }
}
