package vn.motcua.linter;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ServiceLevel;
import vn.motcua.procedure.YamlNode;
import vn.motcua.workflow.ModelOutline;

/** Whether what a procedure promises makes sense: name, steps, times, charges, legal basis, dates. */
final class ProcedureChecks {

    private static final String FILE = "procedure.yaml";
    /** Điều 17 NĐ 61/2018: an online filing is answered within eight working hours. */
    private static final int RECEPTION_HOURS = 8;

    private static final int LONGEST_LIMIT_HOURS = 2112; // twelve months of 22 days
    private static final LocalTime WORK_BEGINS = LocalTime.of(7, 0);
    private static final LocalTime WORK_ENDS = LocalTime.of(17, 0);
    private static final Set<String> KINDS = Set.of("PHI", "LE_PHI");
    private static final long DEAREST = 100_000_000;

    private static final Pattern CONSTANT = Pattern.compile("=?\\s*(-?\\d{1,18})");
    private static final Pattern CITATION =
            Pattern.compile("\\d+(?:\\.\\d+)?/(?:(\\d{4})/)?[A-ZĐ]{1,8}\\d{0,2}(?:-[A-ZĐ0-9]+)*");
    private static final int FIRST_YEAR = 1945;

    private final Procedure procedure;
    private final YamlNode yaml;
    private final Findings findings;

    ProcedureChecks(Procedure procedure, YamlNode yaml, Findings findings) {
        this.procedure = procedure;
        this.yaml = yaml;
        this.findings = findings;
    }

    void check(Folder folder, @Nullable ModelOutline model) {
        if (!folder.name().matches(Pattern.quote(procedure.code().value()) + "-[a-z0-9]+(-[a-z0-9]+)*")) {
            add(yaml.get("code"), Rule.FOLDER_NAME, folder.name(), procedure.code());
        }
        if (model != null) {
            checkSteps(model);
        }
        checkTimes();
        checkFees();
        checkLegalBasis();
        if (procedure.level() != ServiceLevel.PARTLY_ONLINE) {
            yaml.find("levelReason").ifPresent(node -> add(node, Rule.LEVEL_REASON));
        }
        var validTo = procedure.validTo();
        if (validTo != null && validTo.isBefore(procedure.validFrom())) {
            add(yaml.get("validTo"), Rule.VALID_ORDER, validTo, procedure.validFrom());
        }
    }

    private void checkSteps(ModelOutline model) {
        var hours = yaml.get("stepHours");
        for (var step : hours.keys()) {
            if (model.tasks().stream().noneMatch(task -> task.id().equals(step))) {
                add(hours.get(step), Rule.STEP_UNKNOWN, step, model.process());
            }
        }
    }

    private void checkTimes() {
        if (procedure.receptionLimit().nominalHours() > RECEPTION_HOURS) {
            add(yaml.get("receptionLimit"), Rule.RECEPTION_LONG, RECEPTION_HOURS);
        }
        if (procedure.limit() != null && procedure.timeLimit().nominalHours() > LONGEST_LIMIT_HOURS) {
            add(yaml.get("timeLimit"), Rule.LIMIT_LONG);
        }
        procedure
                .startsNextDayAfter()
                .filter(time -> time.isBefore(WORK_BEGINS) || time.isAfter(WORK_ENDS))
                .ifPresent(time -> add(yaml.get("startsNextDayAfter"), Rule.CUT_OFF, time));
    }

    private void checkFees() {
        var ids = new HashSet<String>();
        var nodes = yaml.get("fees").items();
        for (int i = 0; i < nodes.size(); i++) {
            var fee = procedure.fees().get(i);
            var node = nodes.get(i);
            if (!KINDS.contains(fee.kind())) {
                add(node.get("kind"), Rule.FEE_KIND, fee.kind());
            }
            if (!ids.add(fee.id())) {
                add(node.get("id"), Rule.FEE_TWICE, fee.id());
            }
            var constant = CONSTANT.matcher(fee.amount().strip());
            if (constant.matches() && !isSane(Long.parseLong(constant.group(1)))) {
                add(node.find("amount").orElse(node), Rule.FEE_AMOUNT, constant.group(1));
            }
            if (procedure.legalBasis().stream().noneMatch(law -> law.code().equals(fee.basis()))) {
                add(node.get("basis"), Rule.FEE_BASIS, fee.basis());
            }
        }
    }

    private static boolean isSane(long amount) {
        return amount >= 0 && amount <= DEAREST;
    }

    private void checkLegalBasis() {
        var seen = new HashSet<String>();
        for (var node : yaml.get("legalBasis").items()) {
            var code = node.text("code");
            var shape = CITATION.matcher(code);
            if (!shape.matches()) {
                add(node, Rule.CITATION_FORM, code);
            } else if (shape.group(1) != null && !isPast(Integer.parseInt(shape.group(1)))) {
                add(node, Rule.CITATION_DATE, code, procedure.validFrom());
            }
            if (!seen.add(code)) {
                add(node, Rule.CITATION_TWICE, code);
            }
        }
    }

    private boolean isPast(int year) {
        return year >= FIRST_YEAR && year <= procedure.validFrom().getYear();
    }

    private void add(YamlNode at, Rule rule, Object... arguments) {
        findings.add(FILE, at.line(), rule, arguments);
    }
}
