package vn.motcua.procedure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.Channel;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.form.FormSchema;

/** Reads {@code procedure.yaml} with the files that it names; every fault is told with its line and how to mend it. */
final class ProcedureFile {

    /** The files that make up a version of a procedure beside its decision tables, by name. */
    static final List<String> FILES = List.of("procedure.yaml", "declaration.form", "result.html");

    private static final Pattern SLUG = Pattern.compile("(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final String folder;
    private final Map<String, String> files;
    private final ProcedureRules rules;

    private ProcedureFile(String folder, Map<String, String> files) {
        this.folder = folder;
        this.files = files;
        this.rules = new ProcedureRules(folder, this::file);
    }

    /** A procedure with the fingerprint of its files as its version. */
    static Procedure read(String folder, Map<String, String> files) {
        var version = Sha256.of(CanonicalJson.write(new TreeMap<>(files))).hex();
        return new ProcedureFile(folder, files).read(version);
    }

    private Procedure read(String version) {
        var yaml = YamlNode.parse(folder + "/procedure.yaml", file("procedure.yaml"));
        var declaration = FormSchema.parse(folder + "/declaration.form", file("declaration.form"));
        var level = yaml.get("level").one(ServiceLevel.class);
        var procedure = new Procedure(
                code(yaml.get("code")),
                version,
                yaml.text("name"),
                yaml.text("shortName"),
                citation(yaml.get("sector")),
                yaml.get("agencyLevel").one(AgencyLevel.class),
                level,
                yaml.find("levelReason").map(YamlNode::text).orElse(null),
                process(yaml.text("process"), version),
                stepHours(yaml.get("stepHours")),
                timeLimit(yaml.get("receptionLimit")),
                limit(yaml),
                yaml.find("startsNextDayAfter").map(YamlNode::time).orElse(null),
                restarts(yaml.get("supplement")),
                yaml.find("opinion")
                        .map(does -> does.one(ClockPolicy.Opinion.class))
                        .orElse(ClockPolicy.Opinion.RUN),
                yaml.text("summary"),
                yaml.get("fees").items().stream().map(rules::fee).toList(),
                papers(yaml.get("papers")),
                list(yaml, "register", rules::registerRule),
                yaml.get("returnBy").items().stream()
                        .map(way -> way.one(Channel.class))
                        .toList(),
                result(yaml.get("result")),
                yaml.get("legalBasis").items().stream()
                        .map(ProcedureFile::citation)
                        .toList(),
                yaml.get("validFrom").date(),
                yaml.find("validTo").map(YamlNode::date).orElse(null),
                yaml.find("notFilable").map(YamlNode::text).orElse(null),
                yaml.find("about").map(ProcedureFile::about).orElse(Description.NONE),
                declaration);
        yaml.find("unused").ifPresent(YamlNode::items); // what is asked for and printed nowhere: the linter's business
        yaml.refuseUnread();
        check(procedure, yaml);
        return procedure;
    }

    private static void check(Procedure procedure, YamlNode yaml) {
        if (procedure.level() == ServiceLevel.PARTLY_ONLINE && procedure.levelReason() == null) {
            throw yaml.get("level").problem("level-reason");
        }
        if (procedure.isFullyOnline() && procedure.returnBy().contains(Channel.COUNTER)) {
            throw yaml.get("returnBy").problem("counter");
        }
        if (procedure.returnBy().isEmpty()) {
            throw yaml.get("returnBy").problem("return-by");
        }
        if (procedure.legalBasis().isEmpty()) {
            throw yaml.get("legalBasis").problem("legal-basis");
        }
        ProcedureRules.checkRegister(procedure, yaml);
        ProcedureRules.checkTables(procedure, yaml);
        if (procedure.limit() == null) {
            return;
        }
        double hours = procedure.stepHours().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        if (hours > procedure.timeLimit().nominalHours()) {
            throw yaml.get("stepHours")
                    .problem("hours", hours, procedure.timeLimit().nominalHours());
        }
    }

    private String file(String name) {
        var text = files.get(name);
        if (text == null) {
            throw new ProcedureProblem(folder + "/" + name, 1, "missing");
        }
        return text;
    }

    static ProcedureCode code(YamlNode node) {
        try {
            return new ProcedureCode(node.text());
        } catch (RuleViolation e) {
            throw node.problem("code");
        }
    }

    /** A process that comes with a version has a key of its own: no other version's dossiers change their course. */
    private String process(String name, String version) {
        return files.containsKey(name + ".bpmn") ? name + "-" + version.substring(0, 12) : name;
    }

    private static Citation citation(YamlNode node) {
        return new Citation(node.text("code"), node.text("name"));
    }

    private static Map<String, Double> stepHours(YamlNode node) {
        var hours = new LinkedHashMap<String, Double>();
        for (var step : node.keys()) {
            var value = node.get(step);
            hours.put(step, value.number());
            if (value.number() <= 0) {
                throw value.problem("step-hours");
            }
        }
        return hours;
    }

    /** Without one it can be shown, but has to say that nobody files it. */
    private static @Nullable TimeLimit limit(YamlNode yaml) {
        var limit = yaml.find("timeLimit");
        if (limit.isEmpty() && yaml.find("notFilable").isEmpty()) {
            throw yaml.problem("no-limit");
        }
        return limit.map(ProcedureFile::timeLimit).orElse(null);
    }

    private static Description about(YamlNode node) {
        return new Description(
                list(
                        node,
                        "steps",
                        step -> new Description.Step(
                                step.find("name").map(YamlNode::text).orElse(null), step.text("text"))),
                node.find("conditions").map(YamlNode::text).orElse(null),
                list(node, "notes", YamlNode::text),
                list(
                        node,
                        "forms",
                        form -> new Description.Form(
                                form.text("file"),
                                form.find("paper").map(YamlNode::text).orElse(null))),
                list(node, "situations", YamlNode::text),
                list(node, "subjects", YamlNode::text),
                list(node, "executing", YamlNode::text));
    }

    static <T> List<T> list(YamlNode node, String key, Function<YamlNode, T> read) {
        return node.find(key)
                .map(list -> list.items().stream().map(read).toList())
                .orElseGet(List::of);
    }

    private static TimeLimit timeLimit(YamlNode node) {
        int number = node.get("number").whole();
        if (number <= 0) {
            throw node.get("number").problem("limit");
        }
        return new TimeLimit(number, node.get("unit").one(TimeLimit.Unit.class));
    }

    private static boolean restarts(YamlNode node) {
        return switch (node.text()) {
            case "PAUSE" -> false;
            case "RESTART" -> true;
            default -> throw node.problem("supplement");
        };
    }

    private List<RequiredPaper> papers(YamlNode node) {
        var ids = new HashSet<String>();
        return node.items().stream()
                .map(paper -> {
                    if (!SLUG.matcher(paper.text("id")).matches() || !ids.add(paper.text("id"))) {
                        throw paper.get("id").problem("paper-id");
                    }
                    paper.find("reusable");
                    return new RequiredPaper(
                            paper.text("id"),
                            paper.text("name"),
                            paper.get("original").whole(),
                            paper.get("copy").whole(),
                            paper.find("requiredWhen")
                                    .map(ProcedureRules::expression)
                                    .orElse(null),
                            paper.find("hint").map(YamlNode::text).orElse(null));
                })
                .toList();
    }

    private ResultKind result(YamlNode node) {
        return new ResultKind(node.text("code"), node.text("name"), file(node.text("template")), node.text("series"));
    }
}
