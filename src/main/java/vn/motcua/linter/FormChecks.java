package vn.motcua.linter;

import java.util.HashSet;
import vn.motcua.form.Feel;
import vn.motcua.form.FormOutline;
import vn.motcua.procedure.YamlNode;

/** Whether the questions of a form can be read, and whatever is asked of its answers is asked in it. */
final class FormChecks {

    private static final String FILE = "declaration.form";
    private static final String YAML = "procedure.yaml";

    private final Names names;
    private final FormOutline form;
    private final YamlNode yaml;
    private final Findings findings;

    FormChecks(Names names, FormOutline form, YamlNode yaml, Findings findings) {
        this.names = names;
        this.form = form;
        this.yaml = yaml;
        this.findings = findings;
    }

    void check() {
        form.fields().forEach(this::checkField);
        for (var mention : form.mentions()) {
            if (!names.has(mention.name()) && !isInRow(mention)) {
                findings.add(FILE, mention.line(), Rule.QUESTION_UNKNOWN, mention.name());
            }
        }
        var summary = yaml.get("summary");
        Names.tags(summary.text()).keySet().forEach(name -> known(summary, name));
        yaml.get("papers").items().forEach(paper -> paper.find("requiredWhen").ifPresent(this::known));
        yaml.get("fees").items().forEach(fee -> fee.find("amount").ifPresent(this::known));
        checkUse();
    }

    /** What nobody speaks of is asked for officials alone, and the folder says so. */
    private void checkUse() {
        var declared = PaperChecks.declared(yaml);
        form.fields().stream()
                .filter(field -> field.isAsked() && names.isUsed(field.key()) == declared.contains(field.key()))
                .forEach(field -> {
                    if (declared.contains(field.key())) {
                        findings.add(YAML, yaml.get("unused").line(), Rule.UNUSED_WRONG, field.key());
                    } else {
                        findings.add(FILE, field.line(), Rule.FIELD_UNUSED, field.key());
                    }
                });
        var papers = yaml.get("papers").items().stream()
                .map(paper -> paper.text("id"))
                .toList();
        declared.stream()
                .filter(name -> !papers.contains(name)
                        && form.fields().stream().noneMatch(field -> field.key().equals(name)))
                .forEach(name -> findings.add(YAML, yaml.get("unused").line(), Rule.UNUSED_WRONG, name));
    }

    private void checkField(FormOutline.Field field) {
        if (field.isAsked() && field.label().isBlank()) {
            findings.add(FILE, field.line(), Rule.LABEL_MISSING, field.key());
        }
        var seen = new HashSet<String>();
        field.choices().stream()
                .filter(choice -> !seen.add(choice))
                .forEach(choice -> findings.add(FILE, field.line(), Rule.CHOICE_TWICE, field.key(), choice));
        if (PersonalData.isIn(field.label()) || PersonalData.isIn(field.key()) || PersonalData.isIn(field.id())) {
            findings.add(FILE, field.line(), Rule.PERSONAL_DATA, field.key());
        }
    }

    private boolean isInRow(FormOutline.Mention mention) {
        var name = mention.name();
        var first = name.substring(0, name.indexOf('.') < 0 ? name.length() : name.indexOf('.'));
        boolean isScope = first.equals("this") || first.equals("parent") || first.equals("i");
        return !mention.list().isEmpty() && (isScope || names.has(mention.list() + "." + name));
    }

    private void known(YamlNode expression) {
        Feel.names(expression.text()).forEach(name -> known(expression, name));
    }

    private void known(YamlNode at, String name) {
        if (!names.has(name)) {
            findings.add(YAML, at.line(), Rule.QUESTION_UNKNOWN, name);
        }
    }
}
