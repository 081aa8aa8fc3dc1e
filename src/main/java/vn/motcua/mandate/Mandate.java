package vn.motcua.mandate;

import java.time.Instant;
import java.util.Set;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DelegationId;
import vn.motcua.core.PostId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;

/**
 * A valid delegation as the one who received it uses it (<i>ủy quyền đang có hiệu lực</i>).
 *
 * @param post the receiver's, in which it is used
 * @param from in whose place
 * @param fromTitle of the post on which it rests, such as "Chủ tịch"
 * @param procedures all of them when there is none
 * @param away whether {@code from} is absent now, so that what they had taken is to be done by others
 */
public record Mandate(
        DelegationId id,
        PostId post,
        AccountName from,
        PostId fromPost,
        String fromName,
        String fromTitle,
        Role role,
        AgencyId agency,
        Set<ProcedureCode> procedures,
        Instant until,
        boolean away) {

    public Mandate {
        procedures = Set.copyOf(procedures);
    }

    /** In whose place, and as what: "Hoàng Văn Ký (Chủ tịch)". */
    public String giver() {
        return fromTitle.isEmpty() ? fromName : fromName + " (" + fromTitle + ")";
    }

    /** Whether it is for work like this. */
    public boolean covers(Role asked, AgencyId where, ProcedureCode procedure) {
        return role == asked && where.equals(agency) && (procedures.isEmpty() || procedures.contains(procedure));
    }
}
