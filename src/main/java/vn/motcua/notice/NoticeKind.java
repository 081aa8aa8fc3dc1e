package vn.motcua.notice;

/** What a notice tells; its text stands under {@code notice.kind.<name>}. */
public enum NoticeKind {
    /** <i>Đã tiếp nhận</i>, with the date promised. */
    ACCEPTED("info"),
    /** <i>Cần bổ sung</i>, with the date until which. */
    SUPPLEMENT_ASKED("warning"),
    /** <i>Kéo dài thời gian bổ sung</i>, with the new date. */
    SUPPLY_TIME_EXTENDED("info"),
    /** <i>Đã nhận bổ sung</i>, with the new date. */
    SUPPLEMENT_RECEIVED("info"),
    /** <i>Cần thực hiện nghĩa vụ tài chính</i>. */
    PAYMENT_ASKED("warning"),
    /** <i>Đã thực hiện nghĩa vụ tài chính</i>, with the new date. */
    PAYMENT_RECEIVED("info"),
    /** <i>Hẹn kiểm tra thực địa</i>, with the day. */
    INSPECTION_PLANNED("warning"),
    /** <i>Đã có biên bản kiểm tra thực địa</i>. */
    INSPECTION_RECORDED("info"),
    /** <i>Hẹn lại ngày trả</i>, with the new date. */
    EXTENDED("warning"),
    /** <i>Chuyển cơ quan có thẩm quyền</i>. */
    TRANSFERRED("info"),
    /** <i>Cơ quan kế thừa tiếp tục giải quyết</i>. */
    TAKEN_OVER("info"),
    /** <i>Không được tiếp nhận</i>. */
    REFUSED("danger"),
    /** <i>Đã có kết quả</i>. */
    DECIDED("done"),
    /** <i>Thu hồi kết quả để sửa</i>. */
    RECALLED("warning"),
    /** <i>Đã trả kết quả</i>. */
    RETURNED("done"),
    /** <i>Dừng giải quyết</i>. */
    STOPPED("danger"),
    /** <i>Đã rút hồ sơ</i>. */
    WITHDRAWN("paused"),

    /** Half of the time for reception is left. */
    RECEPTION_HALF("info"),
    /** A fifth of the time for reception is left. */
    RECEPTION_FIFTH("warning"),
    /** <i>Quá hạn tiếp nhận</i>. */
    RECEPTION_OVERDUE("danger"),
    /** <i>Quá hạn tiếp nhận</i>, told to a superior. */
    RECEPTION_ESCALATED("danger"),
    /** Half of the time for resolution is left. */
    RESOLUTION_HALF("info"),
    /** A fifth of the time for resolution is left. */
    RESOLUTION_FIFTH("warning"),
    /** <i>Quá hạn giải quyết</i>. */
    RESOLUTION_OVERDUE("danger"),
    /** <i>Quá hạn giải quyết</i>, told to a superior. */
    RESOLUTION_ESCALATED("danger"),
    /** <i>Quá ngày hẹn lại</i>. */
    PROMISE_OVERDUE("danger"),
    /** <i>Quá ngày hẹn lại</i>, told to a superior. */
    PROMISE_ESCALATED("danger"),
    /** <i>Bước xử lý quá hạn</i>, told to a superior. */
    STEP_ESCALATED("danger");

    private final String tag;

    NoticeKind(String tag) {
        this.tag = tag;
    }

    /** The kind of tag that it is shown with. */
    public String tag() {
        return tag;
    }
}
