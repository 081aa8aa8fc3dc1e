package vn.motcua.linter;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.form.FormOutline;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureProblem;
import vn.motcua.procedure.YamlNode;

/** Whether the samples answer the questions that the form asks, with what it offers. */
final class SampleChecks {

    private final Procedure procedure;
    private final FormOutline form;
    private final Names names;
    private final Findings findings;

    SampleChecks(Procedure procedure, FormOutline form, Names names, Findings findings) {
        this.procedure = procedure;
        this.form = form;
        this.names = names;
        this.findings = findings;
    }

    void check(Folder folder) {
        if (folder.samples().isEmpty()) {
            findings.add("procedure.yaml", 1, Rule.SAMPLE_MISSING);
        }
        for (var file : folder.samples()) {
            var text = folder.files().getOrDefault(file, "");
            try {
                JsonMapper.shared().readTree(text);
                check(file, YamlNode.parse(folder.place(file), text));
            } catch (JacksonException e) {
                int line = e.getLocation() == null
                        ? 1
                        : Math.max(1, e.getLocation().getLineNr());
                findings.add(file, line, Rule.SAMPLE_UNREADABLE, e.getOriginalMessage());
            } catch (ProcedureProblem e) {
                findings.add(file, e.line(), Rule.SAMPLE_UNREADABLE, e.code());
            }
        }
    }

    /** JSON is YAML, and YAML knows its lines. */
    private void check(String file, YamlNode sample) {
        var code = sample.text("procedure");
        if (!code.equals(procedure.code().value())) {
            findings.add(file, sample.get("procedure").line(), Rule.SAMPLE_CODE, code, procedure.code());
        }
        sample.find("answers").ifPresent(answers -> checkAnswers(file, "", answers));
        for (var paper : sample.find("papers").map(YamlNode::items).orElse(List.of())) {
            if (procedure.paper(paper.text("paper")).isEmpty()) {
                findings.add(file, paper.line(), Rule.SAMPLE_PAPER, paper.text("paper"));
            }
        }
    }

    private void checkAnswers(String file, String key, YamlNode value) {
        if (value.isMapping()) {
            for (var name : value.keys()) {
                checkAnswers(file, key.isEmpty() ? name : key + "." + name, value.get(name));
            }
        } else if (value.isList()) {
            value.items().forEach(item -> checkAnswers(file, key, item));
        } else if (!names.has(key)) {
            findings.add(file, value.line(), Rule.SAMPLE_ANSWER, key);
        } else {
            value.scalar().ifPresent(answer -> checkChoice(file, key, answer, value.line()));
        }
    }

    private void checkChoice(String file, String key, String answer, int line) {
        form.fields().stream()
                .filter(field -> field.key().equals(key) && !field.choices().isEmpty())
                .filter(field -> !field.choices().contains(answer) && !answer.isEmpty())
                .forEach(field -> findings.add(file, line, Rule.SAMPLE_CHOICE, key, answer));
    }
}
