package vn.motcua.core;

/** How a dossier came in (<i>kênh thực hiện</i>). */
public enum Channel {
    /** <i>Trực tuyến</i>. */
    ONLINE,
    /** <i>Trực tiếp</i>, at the one-stop shop. */
    COUNTER,
    /** <i>Bưu chính công ích</i>. */
    POST
}
