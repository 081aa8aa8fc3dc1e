package vn.motcua.slips;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What each of the seven forms may say, all of its fields filled in. */
final class SlipSamples {

    private SlipSamples() {}

    static Map<String, Object> of(SlipKind kind) {
        var words = new HashMap<String, Object>(common(kind));
        switch (kind) {
            case RECEIPT -> receipt(words);
            case SUPPLEMENT_REQUEST -> {
                words.put("items", items(3));
                words.put("waits", true);
                words.put("ground", "khoản 2 Điều 16 Luật Hộ tịch");
                words.put("supplyBy", "10 giờ 00 phút, ngày 20 tháng 12 năm 2026");
            }
            case REFUSAL ->
                words.put(
                        "reason",
                        "Việc đăng ký khai sinh cho trẻ đã được thực hiện tại Ủy ban nhân dân xã Lúa Vàng ngày"
                                + " 02/11/2026 (Giấy khai sinh số 118/KS-2026), không thuộc thẩm quyền đăng ký lại"
                                + " theo khoản 1 Điều 24 Nghị định 123/2015/NĐ-CP.");
            case APOLOGY -> apology(words);
            case STOP_NOTICE -> stopNotice(words);
            case CONTROL_SHEET -> controlSheet(words);
            case REGISTER -> register(words, 12);
        }
        return words;
    }

    private static Map<String, Object> common(SlipKind kind) {
        return Map.ofEntries(
                Map.entry(
                        "agency",
                        Map.of(
                                "parent", "Ủy ban nhân dân phường Sen Hồ",
                                "name", "Trung tâm Phục vụ hành chính công phường Sen Hồ",
                                "place", "Sen Hồ")),
                Map.entry("resolving", "Ủy ban nhân dân phường Sen Hồ"),
                Map.entry("number", "15/" + kind.series() + "-2026"),
                Map.entry("date", Map.of("day", "20", "month", "11", "year", "2026")),
                Map.entry("dossier", Map.of("number", "H07.12-261120-0015")),
                Map.entry(
                        "procedure",
                        Map.of("title", "Thủ tục đăng ký khai sinh", "name", "đăng ký khai sinh", "code", "1.001193")),
                Map.entry(
                        "applicant",
                        Map.of(
                                "name", "ƯỜNG NGUYỄN Ở ĐỒNG BẰNG",
                                "id", "001190000012",
                                "address", "Số 12, đường Nguyễn Huệ, tổ 3, phường Sen Hồ, tỉnh Hoa Sen",
                                "phone", "0912345678",
                                "email", "uong.nguyen@example.vn")),
                Map.entry("principal", Map.of("name", "Trần Thị Kiều Oanh", "relationship", "mẹ")),
                Map.entry("request", "Đăng ký khai sinh cho Ường Nguyễn Gia Hưng (mã thủ tục 1.001193)"),
                Map.entry(
                        "officer",
                        Map.of(
                                "name", "Lê Thị Tiếp",
                                "position", "Công chức Trung tâm Phục vụ hành chính công",
                                "phone", "1900 0000")),
                Map.entry("checkUrl", "https://dichvucong.example.vn/tra-cuu?ma=H07.12-261120-0015"),
                Map.entry("lookupUrl", "dichvucong.example.vn/tra-cuu"),
                Map.entry("hotline", "1900 0000"),
                Map.entry("online", true),
                Map.entry("sealed", true),
                Map.entry("personal", kind == SlipKind.APOLOGY));
    }

    private static void receipt(Map<String, Object> words) {
        words.put(
                "papers",
                List.of(
                        Map.of("name", "Tờ khai Đăng ký khai sinh", "copies", "01 bản điện tử"),
                        Map.of("name", "Giấy chứng sinh", "copies", "01 bản điện tử"),
                        Map.of("name", "Văn bản ủy quyền", "copies", "01 bản điện tử")));
        words.put("sets", "01");
        words.put("timeLimit", "01 ngày làm việc");
        words.put("receivedAt", "09 giờ 30 phút, ngày 20 tháng 11 năm 2026");
        words.put("dueAt", "09 giờ 30 phút, ngày 23 tháng 11 năm 2026");
        words.put("returnAt", "Cổng Dịch vụ công (bản điện tử)");
        words.put("fee", "8.000 đồng (Tám nghìn đồng)");
    }

    static List<Map<String, String>> items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.of(
                        "name", "Giấy chứng sinh, bản " + i,
                        "what", "Ảnh chụp mờ phần họ và tên mẹ, vui lòng chụp lại đủ bốn góc, nội dung " + i + "."))
                .toList();
    }

    private static void apology(Map<String, Object> words) {
        words.put(
                "agency",
                Map.of(
                        "parent", "Ủy ban nhân dân tỉnh Hoa Sen",
                        "name", "Ủy ban nhân dân phường Sen Hồ",
                        "place", "Sen Hồ"));
        words.put("receivedAt", "Ngày 20 tháng 11 năm 2026");
        words.put("promisedBefore", "09 giờ 30 phút, ngày 23 tháng 11 năm 2026");
        words.put("again", false);
        words.put("late", false);
        words.put("reason", "Cần xác minh nơi cư trú của cha trẻ tại Công an xã Lúa Vàng.");
        words.put("promisedNew", "09 giờ 30 phút, ngày 26 tháng 11 năm 2026");
        words.put("officer", Map.of("name", "Hoàng Văn Ký", "position", "Chủ tịch", "phone", ""));
    }

    private static void stopNotice(Map<String, Object> words) {
        words.put("submittedAt", "ngày 20 tháng 11 năm 2026");
        words.put("acceptedAt", "09 giờ 30 phút, ngày 20 tháng 11 năm 2026");
        words.put(
                "ground",
                "đề nghị dừng giải quyết hồ sơ của Ông (Bà)/Tổ chức ngày 20 tháng 11 năm 2026, gửi qua Cổng Dịch vụ công");
        words.put("reason", "Gia đình thay đổi nơi đăng ký.");
        words.put("standing", "đang giải quyết, chưa có kết quả");
        words.put("stoppedFrom", "14 giờ 00 phút, ngày 20 tháng 11 năm 2026");
        words.put("returned", "không có, hồ sơ nộp bằng bản điện tử");
        words.put("refund", "không, chưa thu phí, lệ phí");
    }

    private static void controlSheet(Map<String, Object> words) {
        var steps = List.of(
                "Kiểm tra hồ sơ", "Phân công thụ lý", "Thẩm định hồ sơ", "Xem xét đề xuất", "Ký kết quả", "Đóng dấu");
        var people =
                List.of("Lê Thị Tiếp", "Đỗ Thị Duyệt", "Phạm Văn Xét", "Đỗ Thị Duyệt", "Hoàng Văn Ký", "Vũ Thị Dấu");
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i <= steps.size(); i++) {
            rows.add(Map.of(
                    "giver", i == 0 ? "Người nộp hồ sơ" : "Công chức thụ lý – " + steps.get(i - 1),
                    "receiver",
                            i == steps.size() ? "Người nộp hồ sơ (nhận kết quả)" : "Công chức thụ lý – " + steps.get(i),
                    "giverName", i == 0 ? "Ường Nguyễn Ở Đồng Bằng" : people.get(i - 1),
                    "receiverName", i == steps.size() ? "Ường Nguyễn Ở Đồng Bằng" : people.get(i),
                    "at", "0" + i + " giờ 30 phút, ngày 20/11/2026",
                    "givenAt", "",
                    "receivedAt", "",
                    "outcome", i == 0 ? "" : "Đúng hạn",
                    "note", i == 0 ? "Nộp hồ sơ: Trực tuyến" : "Đồng ý, trình lãnh đạo"));
        }
        words.put("coordinating", "không có");
        words.put("receivedAt", "09 giờ 30 phút, ngày 20 tháng 11 năm 2026");
        words.put("dueAt", "09 giờ 30 phút, ngày 23 tháng 11 năm 2026");
        words.put("handOvers", rows);
        words.put("printedAt", "16 giờ 00 phút, ngày 20/11/2026");
    }

    static void register(Map<String, Object> words, int count) {
        words.put("scope", "Lĩnh vực Hộ tịch");
        words.put("from", "01/11/2026");
        words.put("to", "30/11/2026");
        words.put("hasRows", count > 0);
        words.put("total", count);
        words.put(
                "rows",
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Map.ofEntries(
                                Map.entry("order", i),
                                Map.entry("number", "H07.12-261120-%04d".formatted(i)),
                                Map.entry("procedure", "Đăng ký khai sinh"),
                                Map.entry("name", "Nguyễn Thị Ước Mơ"),
                                Map.entry("contact", "Số 5, tổ 3, phường Sen Hồ, tỉnh Hoa Sen; 0912345678"),
                                Map.entry("agency", "Ủy ban nhân dân phường Sen Hồ"),
                                Map.entry("receivedAt", "20/11/2026 09:30"),
                                Map.entry("promisedAt", "23/11/2026 09:30"),
                                Map.entry("returnedAt", "23/11/2026 08:15"),
                                Map.entry("way", "Trực tuyến"),
                                Map.entry("receiver", "Đã nhận trực tuyến")))
                        .toList());
    }
}
