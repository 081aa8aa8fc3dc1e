package vn.motcua.monitoring;

import vn.motcua.core.RuleViolation;

/**
 * A figure of a period (<i>chỉ tiêu</i>), as a condition over the dossiers that matter in it: whatever counts a figure
 * also lists it. Always {@code CARRIED_OVER + RECEIVED = DECIDED + CLOSED + IN_PROGRESS + WAITING} and
 * {@code ON_TIME + LATE = DECIDED + CLOSED} (biểu II.06a: tiếp nhận = đã giải quyết + đang giải quyết).
 */
enum Measure {
    /** <i>Từ kỳ trước chuyển sang</i>: received before the period, not finished before it. */
    CARRIED_OVER("carriedOver", "r.submitted_at < :from"),
    /** <i>Mới tiếp nhận trong kỳ</i>. */
    RECEIVED("received", "r.submitted_at >= :from"),
    /** Of those received, the ones filed online (<i>trực tuyến</i>). */
    ONLINE("online", "r.submitted_at >= :from and r.channel = 'ONLINE'"),
    /** <i>Đã có kết quả</i>. */
    DECIDED("decided", "r.decided_at < :to"),
    /** Ended without a decision: refused, withdrawn, stopped. */
    CLOSED("closed", "r.decided_at is null and r.finished_at < :to"),
    /** <i>Đang xử lý</i> at the end of the period, or now if that is earlier. */
    IN_PROGRESS(
            "inProgress",
            "(r.finished_at >= :to or (r.finished_at is null and (r.paused_at is null or r.paused_at >= :to)))"),
    /** <i>Tạm dừng, chờ người nộp</i>: its clock stands still. */
    WAITING("waiting", "r.finished_at is null and r.paused_at < :to"),
    /** <i>Đã trả kết quả</i>; part of those decided. */
    RETURNED("returned", "r.decided_at < :to and r.ended_at < :to"),
    /** Finished <i>trước và đúng hạn</i>: what ended while its clock stood still, by when that began. */
    ON_TIME("onTime", "r.finished_at < :to and coalesce(r.paused_at, r.finished_at) <= r.due_at"),
    /** Finished <i>quá hạn</i>. */
    LATE("late", "r.finished_at < :to and coalesce(r.paused_at, r.finished_at) > r.due_at"),
    /** In progress and <i>quá hạn</i>. */
    OVERDUE(
            "overdue",
            "(r.finished_at >= :to or (r.finished_at is null and (r.paused_at is null or r.paused_at >= :to)))"
                    + " and r.due_at < :seen");

    private final String key;
    private final String condition;

    Measure(String key, String condition) {
        this.key = key;
        this.condition = condition;
    }

    /** Its name in JSON, addresses and texts. */
    String key() {
        return key;
    }

    /** SQL over a dossier {@code r} of the period. */
    String condition() {
        return condition;
    }

    static Measure of(String key) {
        for (var measure : values()) {
            if (measure.key.equals(key)) {
                return measure;
            }
        }
        throw RuleViolation.notFound("monitoring.measure-unknown");
    }
}
