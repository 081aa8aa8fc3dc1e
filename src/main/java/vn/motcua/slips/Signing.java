package vn.motcua.slips;

/** Who signs a slip (<i>ký số</i>). */
public enum Signing {
    /** Nobody: it is printed anew from its frozen data whenever somebody asks, the same bytes each time. */
    NONE,
    /** The unit, with its seal (<i>chữ ký số cơ quan</i>). */
    SEAL,
    /** Whoever issued it, personally, and then the unit with its seal over the left third of that signature. */
    PERSON_AND_SEAL
}
