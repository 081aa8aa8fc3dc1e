package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.Set;

/** Where a dossier stands: one to one with the ten codes that the national portal knows (trạng thái hồ sơ). */
public enum DossierStatus {
    /** <i>Mới đăng ký</i>. */
    SUBMITTED(1),
    /** <i>Được tiếp nhận</i>. */
    ACCEPTED(2),
    /** <i>Không được tiếp nhận</i>; the end. */
    REFUSED(3),
    /** <i>Đang xử lý</i>. */
    IN_PROCESS(4),
    /** <i>Yêu cầu bổ sung giấy tờ</i>; the clocks stand still. */
    AWAITING_SUPPLEMENT(5),
    /** <i>Yêu cầu thực hiện nghĩa vụ tài chính</i>; the clocks stand still. */
    AWAITING_PAYMENT(6),
    /** <i>Công dân yêu cầu rút hồ sơ</i>; the end. */
    WITHDRAWN(7),
    /** <i>Dừng xử lý</i>; the end. */
    STOPPED(8),
    /** <i>Đã xử lý xong</i>: signed; this moment is compared with the due date. */
    DECIDED(9),
    /** <i>Đã trả kết quả</i>; the end. */
    RETURNED(10);

    private static final Set<DossierStatus> ENDED = EnumSet.of(REFUSED, WITHDRAWN, STOPPED, RETURNED);
    private static final Set<DossierStatus> WAITING = EnumSet.of(AWAITING_SUPPLEMENT, AWAITING_PAYMENT);

    private final int nationalCode;

    DossierStatus(int nationalCode) {
        this.nationalCode = nationalCode;
    }

    /** The code on the national portal. */
    public int nationalCode() {
        return nationalCode;
    }

    public boolean isEnd() {
        return ENDED.contains(this);
    }

    /** Whether the applicant has to act before anything goes on. */
    public boolean isWaiting() {
        return WAITING.contains(this);
    }
}
