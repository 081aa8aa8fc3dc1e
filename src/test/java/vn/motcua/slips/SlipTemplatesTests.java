package vn.motcua.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.slips.SlipKind.APOLOGY;
import static vn.motcua.slips.SlipKind.CONTROL_SHEET;
import static vn.motcua.slips.SlipKind.RECEIPT;
import static vn.motcua.slips.SlipKind.REFUSAL;
import static vn.motcua.slips.SlipKind.REGISTER;
import static vn.motcua.slips.SlipKind.STOP_NOTICE;
import static vn.motcua.slips.SlipKind.SUPPLEMENT_REQUEST;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.paper.PaperPress;
import vn.motcua.paper.PaperSource;
import vn.motcua.paper.PrintedPaper;
import vn.motcua.paper.SignatureBox;
import vn.motcua.testing.PdfText;
import vn.motcua.testing.VeraPdf;

/** The seven forms, field by field in the order of Phụ lục I TT 03/2025/TT-VPCP. */
class SlipTemplatesTests {

    private static final Instant MORNING = Instant.parse("2026-11-20T02:30:00Z");
    private static final String[] ONE_STOP = {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Sen Hồ, ngày 20 tháng 11 năm 2026"
    };

    private final PaperPress press = new PaperPress();

    @ParameterizedTest
    @EnumSource(SlipKind.class)
    void isAPaperForArchivesAndScreenReaders(SlipKind kind) {
        var pdf =
                PdfText.kept(kind.template(), print(kind, SlipSamples.of(kind)).pdf());

        assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = SlipKind.class, mode = Mode.EXCLUDE, names = "REGISTER")
    void fitsOnOnePageOfA5(SlipKind kind) {
        var paper = PdfText.of(print(kind, SlipSamples.of(kind)).pdf());

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.width()).isBetween(419f, 420f);
        assertThat(paper.height()).isBetween(595f, 596f);
    }

    @ParameterizedTest
    @EnumSource(SlipKind.class)
    void hasTheHeadOfAllForms(SlipKind kind) {
        assertThat(text(kind)).contains(ONE_STOP).contains("Số: 15/" + kind.series() + "-2026");
    }

    @Test
    void givesTheReceiptInOrder() {
        assertThat(text(RECEIPT))
                .containsSubsequence(
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Mã hồ sơ: H07.12-261120-0015",
                        "Trung tâm Phục vụ hành chính công phường Sen Hồ tiếp nhận hồ sơ của Ông (Bà)/Tổ chức:",
                        "ƯỜNG NGUYỄN Ở ĐỒNG BẰNG",
                        "Số định danh cá nhân/tổ chức: 001190000012",
                        "Địa chỉ: Số 12, đường Nguyễn Huệ",
                        "Số điện thoại: 0912345678; Email: uong.nguyen@example.vn",
                        "Nộp thay cho: Trần Thị Kiều Oanh (người nộp là: mẹ)",
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh cho Ường Nguyễn Gia Hưng",
                        "Thành phần hồ sơ nộp gồm:",
                        "1. Tờ khai Đăng ký khai sinh (01 bản điện tử)",
                        "2. Giấy chứng sinh (01 bản điện tử)",
                        "Số lượng hồ sơ: 01 (bộ)",
                        "Thời gian giải quyết hồ sơ theo quy định là: 01 ngày làm việc",
                        "Thời gian nhận hồ sơ: 09 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026",
                        "Đăng ký nhận kết quả tại: Cổng Dịch vụ công",
                        "Phí, lệ phí: 8.000 đồng",
                        "NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ",
                        "ƯỜNG NGUYỄN Ở ĐỒNG BẰNG Lê Thị Tiếp");
    }

    @Test
    void givesTheSupplementRequestInOrder() {
        assertThat(text(SUPPLEMENT_REQUEST))
                .containsSubsequence(
                        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                        "Hồ sơ của: ƯỜNG NGUYỄN Ở ĐỒNG BẰNG",
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh",
                        "Địa chỉ: Số 12",
                        "Số điện thoại: 0912345678; Email: uong.nguyen@example.vn",
                        "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
                        "1. Giấy chứng sinh, bản 1: Ảnh chụp mờ",
                        "2. Giấy chứng sinh, bản 2: Ảnh chụp mờ",
                        "3. Giấy chứng sinh, bản 3: Ảnh chụp mờ",
                        "Lý do: ",
                        "Căn cứ: khoản 2 Điều 16 Luật Hộ tịch.",
                        "Đề nghị bổ sung trước 10 giờ 00 phút, ngày 20 tháng 12 năm 2026.",
                        "liên hệ với Lê Thị Tiếp, số điện thoại 1900 0000, để được hướng dẫn.",
                        "NGƯỜI HƯỚNG DẪN",
                        "Lê Thị Tiếp");
    }

    @Test
    void givesTheRefusalInOrder() {
        assertThat(text(REFUSAL))
                .containsSubsequence(
                        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                        "nhận được hồ sơ của Ông (Bà)/Tổ chức: ƯỜNG NGUYỄN Ở ĐỒNG BẰNG",
                        "Số định danh cá nhân/tổ chức: 001190000012",
                        "Địa chỉ: Số 12",
                        "Số điện thoại: 0912345678; Email: uong.nguyen@example.vn",
                        "Mã hồ sơ: H07.12-261120-0015",
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh",
                        "thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
                        "Việc đăng ký khai sinh cho trẻ đã được thực hiện",
                        "NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ");
    }

    @Test
    void givesTheApologyInOrder() {
        assertThat(text(APOLOGY))
                .containsSubsequence(
                        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
                        "Kính gửi: Ông (Bà)/Tổ chức ƯỜNG NGUYỄN Ở ĐỒNG BẰNG",
                        "Ngày 20 tháng 11 năm 2026, Ủy ban nhân dân phường Sen Hồ tiếp nhận giải quyết hồ sơ",
                        "thủ tục đăng ký khai sinh (mã thủ tục 1.001193)",
                        "số định danh cá nhân/tổ chức: 001190000012",
                        "mã số hồ sơ: H07.12-261120-0015",
                        "Thời gian hẹn trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026",
                        "chưa thể trả kết quả giải quyết hồ sơ",
                        "Lý do: Cần xác minh nơi cư trú",
                        "xin lỗi Ông (Bà)/Tổ chức",
                        "sẽ trả kết quả giải quyết hồ sơ vào 09 giờ 30 phút, ngày 26 tháng 11 năm 2026",
                        "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
                        "Hoàng Văn Ký");
    }

    @Test
    void apologisesForAskingTwice() {
        var words = SlipSamples.of(APOLOGY);
        words.put("again", true);
        words.put("reason", "nội dung này chưa được nêu trong lần yêu cầu trước.");

        assertThat(PdfText.of(print(APOLOGY, words).pdf()).text())
                .containsSubsequence(
                        "Thời gian hẹn trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026",
                        "nay phải yêu cầu bổ sung thêm một lần nữa",
                        "Lý do: nội dung này chưa được nêu",
                        "xin lỗi Ông (Bà)/Tổ chức",
                        "tính tiếp từ khi nhận đủ nội dung bổ sung",
                        "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ");
    }

    @Test
    void givesTheStopNoticeInOrder() {
        assertThat(text(STOP_NOTICE))
                .containsSubsequence(
                        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
                        "Kính gửi: Ông (Bà)/Tổ chức ƯỜNG NGUYỄN Ở ĐỒNG BẰNG",
                        "Mã số hồ sơ: H07.12-261120-0015",
                        "Tên thủ tục hành chính: Thủ tục đăng ký khai sinh",
                        "Ngày tiếp nhận: 09 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "Căn cứ: đề nghị dừng giải quyết hồ sơ",
                        "Lý do: Gia đình thay đổi nơi đăng ký.",
                        "Hiện trạng xử lý: đang giải quyết, chưa có kết quả",
                        "thông báo dừng giải quyết hồ sơ nêu trên từ 14 giờ 00 phút",
                        "Giấy tờ trả lại: không có",
                        "Hoàn trả phí, lệ phí: không",
                        "ĐẠI DIỆN CƠ QUAN, ĐƠN VỊ");
    }

    @Test
    void givesTheControlSheetInOrder() {
        assertThat(text(CONTROL_SHEET))
                .containsSubsequence(
                        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
                        "Mã số hồ sơ: H07.12-261120-0015",
                        "Cơ quan (bộ phận) giải quyết hồ sơ: Ủy ban nhân dân phường Sen Hồ",
                        "Cơ quan phối hợp giải quyết hồ sơ: không có",
                        "Ngày nhận: 09 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "Hẹn trả kết quả vào: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026",
                        "Tên đơn vị",
                        "1. Giao: Người nộp hồ sơ",
                        "1. Giao: Công chức thụ lý – Kiểm",
                        "Phiếu được lập tự động từ nhật ký xử lý");
    }

    @Test
    void givesTheColumnsOfTheRegisterInOrder() {
        var words = SlipSamples.of(REGISTER);
        var paper = PdfText.of(print(REGISTER, words).pdf());

        assertThat(paper.width()).isGreaterThan(841f);
        assertThat(paper.text())
                .containsSubsequence(
                        "SỔ THEO DÕI HỒ SƠ",
                        "Lĩnh vực Hộ tịch; tiếp nhận từ ngày 01/11/2026 đến ngày 30/11/2026",
                        "STT",
                        "H07.12-261120-0001",
                        "H07.12-261120-0012",
                        "Tổng số: 12 hồ sơ.");
    }

    @Test
    void goesOnWhereAListIsLong() {
        var request = SlipSamples.of(SUPPLEMENT_REQUEST);
        request.put("items", SlipSamples.items(40));
        var register = SlipSamples.of(REGISTER);
        SlipSamples.register(register, 60);

        var long02 = PdfText.of(
                PdfText.kept("long-request", print(SUPPLEMENT_REQUEST, request).pdf()));
        var long07 = PdfText.of(
                PdfText.kept("long-register", print(REGISTER, register).pdf()));

        assertThat(long02.pages()).isBetween(3, 5);
        assertThat(long02.text()).contains("nội dung 40.", "NGƯỜI HƯỚNG DẪN");
        assertThat(long07.pages()).isBetween(3, 8);
        assertThat(long07.text().split("Mã hồ sơ", -1)).hasSize(long07.pages() + 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = SlipKind.class,
            mode = Mode.EXCLUDE,
            names = {"CONTROL_SHEET", "REGISTER"})
    void hasAPlaceForEachSignature(SlipKind kind) {
        var words = SlipSamples.of(kind);
        words.put("personal", false);
        var sealed = print(kind, words);
        words.put("personal", true);
        var both = print(kind, words);

        assertThat(sealed.boxes()).extracting(SignatureBox::id).containsExactly("seal");
        assertThat(both.boxes()).extracting(SignatureBox::id).containsExactlyInAnyOrder("leader", "seal");
    }

    private String text(SlipKind kind) {
        return PdfText.of(print(kind, SlipSamples.of(kind)).pdf()).text();
    }

    private PrintedPaper print(SlipKind kind, Map<String, ?> words) {
        return press.print(PaperSource.builtIn(kind.template(), words, kind.title(), MORNING));
    }
}
