package vn.motcua.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One thing that is missing or wrong (<i>nội dung yêu cầu bổ sung</i>).
 *
 * @param paper the paper's id in the procedure, or {@code declaration}
 * @param cause which kind of defect it is, from the catalogue of reasons
 * @param reason what is wrong and how to mend it, for the applicant
 */
@Embeddable
public record SupplementItem(
        String paper, @Enumerated(EnumType.STRING) Cause cause, String reason) {

    /** The catalogue of reasons (<i>danh mục lý do</i>): so that defects can be counted and prevented. */
    public enum Cause {
        MISSING("Thiếu giấy tờ này."),
        UNREADABLE("Ảnh chụp hoặc bản quét không đọc được, vui lòng gửi lại bản rõ."),
        WRONG_PAPER("Tệp đã gửi không phải giấy tờ này."),
        EXPIRED("Giấy tờ đã hết hiệu lực."),
        UNSIGNED("Giấy tờ thiếu chữ ký hoặc con dấu."),
        MISMATCH("Nội dung không khớp với tờ khai hoặc cơ sở dữ liệu."),
        OTHER("Lý do khác.");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /** What the applicant reads when the official adds nothing, in the language of official papers. */
        public String text() {
            return text;
        }
    }

    public SupplementItem(String paper, String reason) {
        this(paper, Cause.OTHER, reason);
    }
}
