package vn.motcua.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;

/**
 * A time in which a clock stood still (<i>tạm dừng tính thời gian</i>).
 *
 * @param who who stopped the clock
 * @param to nothing while it still stands
 */
public record Pause(
        Cause cause,
        AccountName who,
        Instant from,
        @Nullable Instant to,
        AfterPause then) {

    /** Why a clock stands still. */
    public enum Cause {
        /** <i>Chờ bổ sung hồ sơ</i>. */
        SUPPLEMENT,
        /** <i>Chờ thực hiện nghĩa vụ tài chính</i>. */
        PAYMENT,
        /** <i>Chờ ý kiến cơ quan khác</i>. */
        OPINION
    }

    /** The same, ended. */
    public Pause until(Instant end) {
        return new Pause(cause, who, from, end, then);
    }
}
