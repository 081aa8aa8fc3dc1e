package vn.motcua.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.core.FieldError;

/** Every component with its examples, for whoever builds a page; tests look at the same examples. */
@Controller
@ConditionalOnProperty("motcua.web.gallery")
class Gallery {

    private static final String LONG = "ƯỜNG NGUYỄN Ở ĐỒNG BẰNG – Trung tâm Phục vụ hành chính công phường Đồng Bằng";

    /** A row of a summary list. */
    public record Row(String label, String text, @Nullable String address) {}

    /** A line of a task list. */
    public record Task(
            String title,
            @Nullable String hint,
            @Nullable String address,
            @Nullable String kind,
            String status) {}

    /** A moment of a timeline. */
    public record Moment(
            Instant at,
            String title,
            @Nullable String text,
            @Nullable String kind) {}

    @GetMapping("/ui")
    String gallery(Model model) {
        model.addAttribute("errors", List.of());
        return examples(model, "ui/gallery");
    }

    @GetMapping("/ui/work")
    String work(Model model) {
        return examples(model, "ui/gallery-work");
    }

    private static String examples(Model model, String page) {
        model.addAttribute("long", LONG);
        model.addAttribute(
                "wrong",
                List.of(
                        new FieldError("wrong.name", "web.field-invalid"),
                        new FieldError("wrong.date", "web.field-invalid")));
        model.addAttribute("options", options());
        model.addAttribute(
                "rows",
                List.of(
                        new Row("Họ và tên", "Nguyễn Thị Ánh Tuyết", "/ui"),
                        new Row("Nơi cư trú", LONG, "/ui"),
                        new Row("Số điện thoại", "", "/ui"),
                        new Row("Lệ phí", "8.000 đ", null)));
        model.addAttribute(
                "tasks",
                List.of(
                        new Task("Tờ khai", "Khoảng 5 phút", "/ui", "done", "Đã xong"),
                        new Task("Giấy tờ kèm theo", LONG, "/ui", "info", "Đang làm"),
                        new Task("Nộp lệ phí", null, null, null, "Chưa thể bắt đầu")));
        model.addAttribute(
                "moments",
                List.of(
                        new Moment(Instant.parse("2026-11-20T02:00:00Z"), "Đã nộp hồ sơ", null, "done"),
                        new Moment(Instant.parse("2026-11-20T02:30:00Z"), "Đã tiếp nhận", "Người giữ: " + LONG, "done"),
                        new Moment(
                                Instant.parse("2026-11-20T04:00:00Z"),
                                "Yêu cầu bổ sung giấy chứng sinh",
                                "Ảnh chụp bị mờ, không đọc được ngày sinh.",
                                "warning"),
                        new Moment(Instant.parse("2026-11-20T07:00:00Z"), "Đang thụ lý", null, "info")));
        return page;
    }

    private static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("ONLINE", "Nhận bản điện tử");
        options.put("COUNTER", "Nhận tại Bộ phận Một cửa");
        options.put("POST", LONG);
        return options;
    }
}
