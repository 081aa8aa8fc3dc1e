package vn.motcua.catalogue.draft;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.reading.Understood;
import vn.motcua.core.Vietnamese;

/**
 * A declaration for any procedure (<i>tờ khai chung</i>): what is asked for in words, the case where there are several, the
 * charge where there are several, the organisation where one may apply. Who applies is asked elsewhere.
 */
final class FormText {

    static final String CASE = "case";
    static final String FEE = "feeRow";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int MOST_RADIOS = 6;
    private static final Set<String> ORGANISED = Set.of("to chuc", "doanh nghiep", "hop tac xa");
    private static final Pattern BRACES = Pattern.compile("[{}]");

    private final ArrayNode components = JSON.createArrayNode();
    private int rows;

    private FormText() {}

    static String of(Understood record, String code) {
        return new FormText().write(record, code);
    }

    private String write(Understood record, String code) {
        var asked = group("request", "Nội dung đề nghị");
        if (record.cases().size() > 1) {
            choice(asked, CASE, "Trường hợp của bạn", "Mỗi trường hợp có thể cần giấy tờ khác nhau.", record.cases());
        }
        text(asked, "textarea", "request", "Đề nghị giải quyết việc gì", request(record), 2000, true);
        text(
                asked,
                "textarea",
                "details",
                "Thông tin cần biết để giải quyết",
                "Các thông tin mà tờ khai theo mẫu yêu cầu: địa điểm, số giấy tờ đã cấp, quy mô, thời hạn… Có thể đính kèm tờ"
                        + " khai theo mẫu ở bước giấy tờ.",
                4000,
                false);
        if (isForOrganisations(record)) {
            var organisation = group("organisation", "Tổ chức, doanh nghiệp (nếu nộp thay tổ chức)");
            text(organisation, "textfield", "organisation.name", "Tên tổ chức, doanh nghiệp", null, 300, false);
            text(
                    organisation,
                    "textfield",
                    "organisation.code",
                    "Mã số doanh nghiệp, mã số thuế hoặc số quyết định thành lập",
                    null,
                    60,
                    false);
        }
        var closing = group("closing", "Cam kết");
        if (record.fees().size() > 1) {
            choice(
                    closing,
                    FEE,
                    "Mức phí, lệ phí áp dụng",
                    "Chọn mức đúng với hồ sơ của bạn; cán bộ tiếp nhận sẽ kiểm tra lại.",
                    labels(record));
        }
        field(
                        closing,
                        "checkbox",
                        "commitment",
                        "Tôi cam đoan nội dung khai là đúng sự thật và chịu trách nhiệm trước pháp luật.")
                .putObject("validate")
                .put("required", true);
        var form = JSON.createObjectNode();
        form.put("type", "default");
        form.put("id", "declaration-" + code.replace('.', '-'));
        form.put("schemaVersion", 16);
        form.set("components", components);
        return JSON.writeValueAsString(form) + "\n";
    }

    private static String request(Understood record) {
        return "Ví dụ: " + BRACES.matcher(record.shortName()).replaceAll("");
    }

    private static List<String> labels(Understood record) {
        return record.fees().stream()
                .map(row -> (row.amount() == null
                                ? ""
                                : "%,d đ: ".formatted(row.amount()).replace(',', '.'))
                        + row.label())
                .toList();
    }

    private static boolean isForOrganisations(Understood record) {
        return record.source().subjects().stream().map(Vietnamese::fold).anyMatch(subject -> ORGANISED.stream()
                .anyMatch(subject::contains));
    }

    private ArrayNode group(String id, String label) {
        var group = components.addObject();
        group.put("type", "group");
        group.put("label", label);
        group.put("id", id + "Group");
        group.put("showOutline", false);
        return group.putArray("components");
    }

    private ObjectNode field(ArrayNode group, String type, String key, String label) {
        var field = group.addObject();
        field.put("type", type);
        field.put("label", label);
        field.put("id", key.replace('.', '_'));
        field.put("key", key);
        field.putObject("layout").put("row", "Row_" + ++rows).putNull("columns");
        return field;
    }

    private void text(
            ArrayNode group,
            String type,
            String key,
            String label,
            @Nullable String description,
            int longest,
            boolean required) {
        var field = field(group, type, key, label);
        if (description != null) {
            field.put("description", description);
        }
        var validate = field.putObject("validate");
        if (required) {
            validate.put("required", true);
        }
        validate.put("maxLength", longest);
    }

    private void choice(ArrayNode group, String key, String label, String description, List<String> options) {
        var field = field(group, options.size() <= MOST_RADIOS ? "radio" : "select", key, label);
        field.put("description", description);
        var values = field.putArray("values");
        for (int i = 0; i < options.size(); i++) {
            values.addObject().put("label", options.get(i)).put("value", value(i + 1));
        }
        field.putObject("validate").put("required", true);
    }

    /** The value of the n-th choice, from 1 on. */
    static String value(int number) {
        return "m" + number;
    }
}
