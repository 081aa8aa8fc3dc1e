package vn.motcua.procedure;

/** How much of a procedure is done online (Điều 14 NĐ 224/2026). */
public enum ServiceLevel {
    /** <i>Cung cấp thông tin trực tuyến</i>, historically levels 1 and 2: filed at the counter or by post only. */
    INFORMATION,
    /** <i>Dịch vụ công trực tuyến một phần</i>, historically level 3: something is done at the counter. */
    PARTLY_ONLINE,
    /** <i>Dịch vụ công trực tuyến toàn trình</i>, historically level 4: no counter step at all. */
    FULLY_ONLINE
}
