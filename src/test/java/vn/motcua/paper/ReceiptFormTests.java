package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReceiptFormTests {

    @SuppressWarnings("unused") // read by name
    static final List<String> REQUIRED = ReceiptForm.REQUIRED;

    private final PaperPress press = new PaperPress();

    @Test
    void keepsTheOrderOfTheForm() {
        var text = Papers.text(press.print(Papers.receipt()).pdf()).replaceAll("\\s+", " ");

        assertThat(text)
                .containsSubsequence(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "HÀNH CHÍNH CÔNG",
                        "Số: 15/TN-TTPVHCC",
                        "Bến Nghé, ngày 20 tháng 11 năm 2026",
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Mã hồ sơ: H29.26-261120-0015",
                        "tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: ƯỜNG NGUYỄN Ở ĐỒNG BẰNG",
                        "Số định danh cá nhân/tổ chức: 079190000015",
                        "Địa chỉ: Số 12, đường Nguyễn Huệ",
                        "Số điện thoại: 0900 000 015; Email: uong.nguyen@example.vn",
                        "theo ủy quyền của: Trần Thị Kiều Oanh",
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh",
                        "Thành phần hồ sơ nộp gồm:",
                        "Giấy chứng sinh (01 bản chính)",
                        "Số lượng hồ sơ: 01 (bộ)",
                        "Thời gian giải quyết hồ sơ theo quy định là: 01 ngày làm việc",
                        "Thời gian nhận hồ sơ: 09 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026",
                        "Đăng ký nhận kết quả tại: Cổng Dịch vụ công",
                        "Vào Sổ theo dõi hồ sơ, Quyển số: 01/2026; Số thứ tự: 15",
                        "NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ");
    }

    @Test
    void fitsOnOnePageOfA5() throws IOException {
        try (var document = Papers.open(press.print(Papers.receipt()).pdf())) {
            var page = document.getPage(0).getMediaBox();

            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(page.getWidth()).isBetween(419f, 420f);
            assertThat(page.getHeight()).isBetween(595f, 596f);
        }
    }

    @Test
    void carriesTheAddressOfItsPublicPageAsQrCode() throws IOException {
        var pdf = press.print(Papers.receipt()).pdf();

        assertThat(Papers.qr(pdf, 0)).isEqualTo("https://dichvucong.example.vn/tra-cuu?ma=H29.26-261120-0015");
    }

    @Test
    void printsWithNothingButWhatIsRequired() {
        var data = Papers.receiptData();
        ReceiptForm.OPTIONAL.forEach(key -> remove(data, key.startsWith("principal") ? "principal" : key));
        remove(data, "register");

        var text = Papers.text(print(data).pdf());

        assertThat(text).contains("H29.26-261120-0015").doesNotContain("Email", "ủy quyền của", "Quyển số", "Phí");
    }

    @ParameterizedTest
    @FieldSource("REQUIRED")
    void asksForEachRequiredField(String key) {
        var data = Papers.receiptData();
        remove(data, key);

        assertThatThrownBy(() -> print(data))
                .isInstanceOf(PaperProblem.class)
                .hasMessageContaining("receipt.html:")
                .hasMessageContaining("{{" + (key.startsWith("papers.") ? key.substring(7) : key) + "}}");
    }

    @Test
    void printsEveryFieldThatItsSampleHas() {
        var keys = new ArrayList<String>();
        collect("", Papers.receiptData(), keys);

        assertThat(keys).hasSameElementsAs(union(ReceiptForm.REQUIRED, ReceiptForm.OPTIONAL));
    }

    private PrintedPaper print(Map<String, Object> data) {
        return press.print(PaperSource.builtIn(ReceiptForm.TEMPLATE, data, ReceiptForm.TITLE, Papers.MORNING));
    }

    private static void remove(@Nullable Object data, String key) {
        int dot = key.indexOf('.');
        if (data instanceof List<?> items) {
            items.forEach(item -> remove(item, key));
        } else if (data instanceof Map<?, ?> map) {
            if (dot < 0) {
                map.remove(key);
            } else {
                remove(map.get(key.substring(0, dot)), key.substring(dot + 1));
            }
        }
    }

    private static void collect(String path, Object data, List<String> keys) {
        if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(path.isEmpty() ? key.toString() : path + "." + key, value, keys));
        } else if (data instanceof List<?> items) {
            items.forEach(item -> collect(path, item, keys));
        } else {
            keys.add(path);
        }
    }

    private static List<String> union(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
