package vn.motcua.core;

/** What somebody may do (<i>vai trò</i>); the group of a user task in BPMN is a role's {@link #id()}. */
public enum Role {
    /** <i>Công dân</i>: files dossiers and sees their own. */
    CITIZEN("citizen"),
    /** <i>Cán bộ tiếp nhận</i> at the one-stop shop. */
    RECEPTIONIST("receptionist"),
    /** <i>Công chức thụ lý</i> in the professional unit. */
    CASE_OFFICER("case-officer"),
    /** <i>Trưởng phòng</i>: assigns and reviews. */
    HEAD("head"),
    /** <i>Lãnh đạo cơ quan</i>: decides and signs personally. */
    LEADER("leader"),
    /** <i>Văn thư</i>: numbers and seals. */
    CLERK("clerk"),
    /** <i>Quản trị</i>: watches throughput and mends failed steps; never changes a dossier. */
    ADMINISTRATOR("administrator"),
    /** <i>Thanh tra</i>: reads. */
    INSPECTOR("inspector");

    private final String id;

    Role(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public boolean isOfficial() {
        return this != CITIZEN;
    }

    /** Whether this role may read the dossiers of its agency: an administrator sees numbers and codes only. */
    public boolean readsDossiers() {
        return isOfficial() && this != ADMINISTRATOR;
    }

    /**
     * Whether this role also has an eye on the agencies below its own (<i>giám sát, kiểm tra</i>): it sees their work and
     * does none of it.
     */
    public boolean oversees() {
        return this == LEADER || this == INSPECTOR || this == ADMINISTRATOR;
    }

    public static Role of(String id) {
        for (var role : values()) {
            if (role.id.equals(id)) {
                return role;
            }
        }
        throw RuleViolation.invalid("role.unknown", id);
    }
}
