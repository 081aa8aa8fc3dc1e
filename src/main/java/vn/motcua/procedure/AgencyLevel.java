package vn.motcua.procedure;

/** Which agencies resolve a procedure (<i>cấp thực hiện</i>). */
public enum AgencyLevel {
    /** <i>Cấp xã</i>. */
    COMMUNE,
    /** <i>Cấp tỉnh</i>. */
    PROVINCE,
    /** <i>Cấp tỉnh và cấp xã</i>: whoever is chosen when it is filed. */
    PROVINCE_AND_COMMUNE,
    /** <i>Cấp bộ</i>: nobody in a province. */
    MINISTRY,
    /** <i>Cơ quan khác</i>: nobody in a province. */
    OTHER;

    public boolean isCommunes() {
        return this == COMMUNE || this == PROVINCE_AND_COMMUNE;
    }

    public boolean isProvinces() {
        return this == PROVINCE || this == PROVINCE_AND_COMMUNE;
    }

    /** Whether anybody in a province resolves it. */
    public boolean isLocal() {
        return isCommunes() || isProvinces();
    }
}
