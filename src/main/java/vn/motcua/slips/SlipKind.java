package vn.motcua.slips;

import java.util.Arrays;
import java.util.Optional;

/** The seven papers of Phụ lục I TT 03/2025/TT-VPCP (<i>biểu mẫu</i>), in the order of their numbers. */
public enum SlipKind {
    /** Mẫu số 01. */
    RECEIPT(1, "receipt", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "TTPVHCC", "giay-tiep-nhan"),
    /** Mẫu số 02. */
    SUPPLEMENT_REQUEST(
            2, "supplement-request", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "PBS-TTPVHCC", "phieu-yeu-cau-bo-sung"),
    /** Mẫu số 03. */
    REFUSAL(3, "refusal", "Phiếu từ chối tiếp nhận giải quyết hồ sơ", "PTC-TTPVHCC", "phieu-tu-choi"),
    /** Mẫu số 04. */
    APOLOGY(4, "apology", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", "PXL", "van-ban-xin-loi"),
    /** Mẫu số 05. */
    STOP_NOTICE(5, "stop-notice", "Thông báo dừng giải quyết hồ sơ", "TB-TTPVHCC", "thong-bao-dung"),
    /** Mẫu số 06, drawn from the step log whenever somebody asks. */
    CONTROL_SHEET(6, "control-sheet", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "PKS-TTPVHCC", "phieu-kiem-soat"),
    /** Mẫu số 07, drawn for a period whenever somebody asks. */
    REGISTER(7, "register", "Sổ theo dõi hồ sơ", "STD-TTPVHCC", "so-theo-doi");

    private final int form;
    private final String template;
    private final String title;
    private final String series;
    private final String fileName;

    SlipKind(int form, String template, String title, String series, String fileName) {
        this.form = form;
        this.template = template;
        this.title = title;
        this.series = series;
        this.fileName = fileName;
    }

    /** The kind with this name, as the API writes it. */
    public static Optional<SlipKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The number of its form: 1 for <i>Mẫu số 01</i>. */
    public int form() {
        return form;
    }

    /** Its template under {@code papers/}. */
    public String template() {
        return template;
    }

    /** What it is called by law, in Vietnamese. */
    public String title() {
        return title;
    }

    /** The letters in its number, such as {@code PBS-TTPVHCC} in {@code 15/PBS-TTPVHCC-2026}. */
    public String series() {
        return series;
    }

    /** The beginning of its file's name. */
    public String fileName() {
        return fileName;
    }
}
