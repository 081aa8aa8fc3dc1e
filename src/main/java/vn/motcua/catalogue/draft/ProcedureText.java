package vn.motcua.catalogue.draft;

import java.util.List;
import vn.motcua.catalogue.CatalogueRecord.Component;
import vn.motcua.catalogue.reading.Understood;
import vn.motcua.catalogue.reading.Understood.FeeRow;
import vn.motcua.catalogue.reading.Understood.Paper;
import vn.motcua.procedure.ServiceLevel;

/** The {@code procedure.yaml} of a record. */
final class ProcedureText {

    private final Understood record;
    private final String code;
    private final StandardProcess process;
    private final YamlText yaml = new YamlText();

    private ProcedureText(Understood record, String code) {
        this.record = record;
        this.code = code;
        this.process = StandardProcess.of(record);
    }

    static String of(Understood record, String code) {
        return new ProcedureText(record, code).write();
    }

    private String write() {
        yaml.comment(record.shortName())
                .comment("Sinh từ danh mục quốc gia, bản ghi " + record.source().code()
                        + ". Sửa ở trang quản trị danh mục: sửa ở đó thì lần nhập sau vẫn giữ.");
        head();
        times();
        yaml.entry(0, "summary", record.shortName().replaceAll("[{}]", "") + ": {{request}}");
        fees();
        papers();
        boolean online = record.level() == ServiceLevel.FULLY_ONLINE;
        yaml.blank().line(0, "returnBy: " + (online ? "[ONLINE]" : "[COUNTER]"));
        yaml.line(
                0,
                "result: { code: " + YamlText.quoted(record.result().code()) + ", name: "
                        + YamlText.quoted(record.result().name()) + ", template: result.html, series: "
                        + ResultText.series(record) + " }");
        yaml.blank().line(0, "legalBasis:");
        record.legalBasis()
                .forEach(law -> yaml.line(
                        2,
                        "- { code: " + YamlText.quoted(law.code()) + ", name: " + YamlText.quoted(law.name()) + " }"));
        yaml.line(0, "validFrom: " + record.validFrom());
        about();
        return yaml.toString();
    }

    private void head() {
        yaml.entry(0, "code", code)
                .entry(0, "name", record.name())
                .entry(0, "shortName", record.shortName())
                .line(
                        0,
                        "sector: { code: " + YamlText.quoted(record.sector().code()) + ", name: "
                                + YamlText.quoted(record.sector().name()) + " }")
                .line(0, "agencyLevel: " + record.agencyLevel())
                .line(0, "level: " + record.level());
        var reason = record.levelReason();
        if (reason != null) {
            yaml.entry(0, "levelReason", reason);
        }
        var obstacle = record.obstacle();
        if (obstacle != null) {
            yaml.comment("Được công khai nhưng không ai nộp được, vì:").entry(0, "notFilable", obstacle);
        }
    }

    private void times() {
        yaml.blank().line(0, "process: " + process.id());
        if (process.stepHours().isEmpty()) {
            yaml.line(0, "stepHours: {}");
        } else {
            yaml.comment("Chia thời hạn cho các bước, còn lại là dự phòng.").line(0, "stepHours:");
            process.stepHours().forEach((step, hours) -> yaml.line(2, step + ": " + hours));
        }
        yaml.line(0, "receptionLimit: { number: 8, unit: WORKING_HOUR }");
        var limit = record.limit();
        if (limit != null) {
            yaml.line(0, "timeLimit: { number: " + limit.number() + ", unit: " + limit.unit() + " }");
            if (process.isSameDay()) {
                yaml.line(0, "startsNextDayAfter: \"15:00\"");
            }
        }
        yaml.line(0, "supplement: PAUSE").blank();
    }

    private void fees() {
        yaml.blank();
        var fees = record.fees();
        if (fees.isEmpty()) {
            yaml.line(0, "fees: []");
            return;
        }
        yaml.line(0, "fees:").line(2, "- id: phi-le-phi");
        var only = fees.getFirst();
        if (fees.size() == 1) {
            fee(
                    only.label(),
                    only.feeKind(),
                    only.amount() == null ? "0" : only.amount().toString());
            if (only.amount() == null) {
                yaml.entry(4, "words", only.label());
            }
        } else {
            fee("Phí, lệ phí theo mức đã chọn", only.feeKind(), amount(fees));
        }
    }

    private void fee(String name, String kind, String amount) {
        yaml.entry(4, "name", name)
                .line(4, "kind: " + kind)
                .entry(4, "amount", amount)
                .entry(4, "basis", record.legalBasis().getFirst().code());
    }

    /** The amount of the row that is chosen; rows that are told in words only cost nothing here. */
    private static String amount(List<FeeRow> fees) {
        var amount = new StringBuilder("= ");
        for (int i = 0; i < fees.size(); i++) {
            var row = fees.get(i).amount();
            if (row != null) {
                amount.append("if ")
                        .append(FormText.FEE)
                        .append(" = \"")
                        .append(FormText.value(i + 1))
                        .append("\" then ")
                        .append(row)
                        .append(" else ");
            }
        }
        return amount.append('0').toString();
    }

    private void papers() {
        yaml.blank();
        if (record.papers().isEmpty()) {
            yaml.line(0, "papers: []");
            return;
        }
        yaml.line(0, "papers:");
        record.papers().forEach(this::paper);
    }

    private void paper(Paper paper) {
        yaml.line(2, "- id: " + paper.id())
                .entry(4, "name", paper.name())
                .line(4, "original: " + paper.originals())
                .line(4, "copy: " + paper.copies());
        if (paper.required()) {
            yaml.line(4, "requiredWhen: \"= true\"");
        }
        var hint = paper.hint();
        if (hint != null) {
            yaml.words(4, "hint", hint);
        }
    }

    private void about() {
        var source = record.source();
        yaml.blank()
                .comment("Nội dung công khai, không dùng để giải quyết hồ sơ.")
                .line(0, "about:");
        yaml.line(2, source.steps().isEmpty() ? "steps: []" : "steps:");
        for (var step : source.steps()) {
            if (!step.text().isEmpty()) {
                yaml.line(4, "-");
                if (!step.name().isEmpty()) {
                    yaml.entry(6, "name", step.name());
                }
                yaml.words(6, "text", step.text());
            } else if (!step.name().isEmpty()) {
                yaml.line(4, "-").entry(6, "text", step.name());
            }
        }
        if (!source.conditions().isEmpty()) {
            yaml.words(2, "conditions", source.conditions());
        }
        list("notes", record.notes());
        forms();
        list("situations", source.serviceGroups());
        list("subjects", source.subjects());
        list("executing", source.executing());
    }

    private void forms() {
        var forms = source().stream()
                .flatMap(component -> component.forms().stream())
                .distinct()
                .toList();
        if (!forms.isEmpty()) {
            yaml.line(2, "forms:");
            forms.forEach(form -> yaml.line(4, "- { file: " + YamlText.quoted(form) + " }"));
        }
    }

    private List<Component> source() {
        return record.source().components();
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            yaml.line(2, key + ":");
            values.forEach(value -> yaml.line(4, "- " + YamlText.quoted(value)));
        }
    }
}
