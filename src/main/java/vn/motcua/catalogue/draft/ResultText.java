package vn.motcua.catalogue.draft;

import java.util.Map;
import vn.motcua.catalogue.reading.Understood;
import vn.motcua.core.Vietnamese;

/** A result paper for any procedure (<i>giấy tờ kết quả chung</i>): named after the result, signed and sealed like others. */
final class ResultText {

    /** The letters in the number, by the words that the result begins with (Phụ lục III NĐ 30/2020). */
    private static final Map<String, String> SERIES = Map.ofEntries(
            Map.entry("quyet dinh", "QĐ"),
            Map.entry("giay phep", "GP"),
            Map.entry("giay chung nhan", "GCN"),
            Map.entry("giay xac nhan", "GXN"),
            Map.entry("xac nhan", "GXN"),
            Map.entry("giay dang ky", "GĐK"),
            Map.entry("chung chi", "CC"),
            Map.entry("the ", "THE"),
            Map.entry("thong bao", "TB"),
            Map.entry("cong van", "CV"),
            Map.entry("van ban", "CV"),
            Map.entry("bien ban", "BB"),
            Map.entry("trich luc", "TL"),
            Map.entry("ban sao", "BS"));

    private ResultText() {}

    static String series(Understood record) {
        var name = Vietnamese.fold(record.result().name()) + " ";
        return SERIES.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("KQ");
    }

    static String of(Understood record) {
        var name = safe(record.result().name());
        var cases = record.cases().size() > 1 ? "<p>Trường hợp: {{answers." + FormText.CASE + "}}.</p>\n" : "";
        return """
                <html lang="vi">
                <!-- Mẫu chung, sinh từ danh mục quốc gia: thay bằng mẫu của thủ tục khi có. -->
                <head>
                    <title>%1$s</title>
                    <style>
                        @page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; }
                        h1 { margin: 8mm 0 1mm; }
                        .about { margin: 0 0 6mm; text-align: center; font-weight: bold; }
                    </style>
                </head>
                <body>
                {{>header}}
                <h1>%1$s</h1>
                <p class="about">Kết quả giải quyết hồ sơ {{dossier.number}}</p>
                <p>Căn cứ: {{#legalBasis}}{{name}} ({{code}}); {{/legalBasis}}</p>
                <p>Xét đề nghị của Ông (Bà) <b>{{applicant.name}}</b>, số định danh cá nhân {{applicant.citizenId}}, địa chỉ: {{applicant.address}}.</p>
                <p>{{agency.name}} giải quyết đề nghị theo thủ tục <b>{{procedure.name}}</b> (mã {{procedure.code}}), với nội dung:</p>
                <p><b>{{answers.request}}</b></p>
                %2$s{{#answers.details}}<p>{{answers.details}}</p>
                {{/answers.details}}
                <p>Văn bản này có hiệu lực từ ngày ký và có thể được kiểm tra bằng mã ở cuối trang.</p>
                {{>signatures}}
                <p><object type="motcua/qr" data-text="{{checkUrl}}" style="width: 22mm; height: 22mm"></object></p>
                </body>
                </html>
                """.formatted(name, cases);
    }

    /** Text for HTML that is a template as well. */
    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace('{', '(')
                .replace('}', ')');
    }
}
