package vn.motcua.place;

/** The levels of units: three until 30/6/2025, two since (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
public enum UnitLevel {
    /** <i>Tỉnh, thành phố</i>. */
    PROVINCE,
    /** <i>Quận, huyện, thị xã</i>; abolished on 1/7/2025. */
    DISTRICT,
    /** <i>Xã, phường, đặc khu, thị trấn</i>. */
    COMMUNE
}
