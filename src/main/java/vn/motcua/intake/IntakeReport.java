package vn.motcua.intake;

import java.util.List;
import vn.motcua.core.FieldError;

/** What a file does, line by line (<i>kết quả nạp</i>). */
public record IntakeReport(List<Line> lines) {

    public IntakeReport {
        lines = List.copyOf(lines);
    }

    /** What a line does. */
    public enum Effect {
        /** <i>Thêm</i>. */
        MADE,
        /** <i>Sửa</i>. */
        CHANGED,
        /** <i>Giữ nguyên</i>: it is so already. */
        SAME,
        /** <i>Cần sửa trong tệp</i>. */
        WRONG
    }

    /**
     * A line of the file.
     *
     * @param errors why it cannot be taken in; none unless it is wrong
     */
    public record Line(IntakeRow row, Effect effect, List<FieldError> errors) {

        public Line {
            errors = List.copyOf(errors);
        }
    }

    public long count(Effect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }

    public boolean isRight() {
        return count(Effect.WRONG) == 0;
    }

    public boolean changesAnything() {
        return count(Effect.MADE) + count(Effect.CHANGED) > 0;
    }
}
