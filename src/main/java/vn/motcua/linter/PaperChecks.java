package vn.motcua.linter;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcua.procedure.YamlNode;

/** Whether what a folder asks for is of any use, and what its result prints is there. */
final class PaperChecks {

    private static final String YAML = "procedure.yaml";
    private static final String RESULT = "result.html";
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    /** What a result may show beside the answers. */
    private static final Set<String> RESULT_DATA = Set.of(
            "agency.name",
            "agency.parent",
            "agency.place",
            "number",
            "date.day",
            "date.month",
            "date.year",
            "date.long",
            "applicant.name",
            "applicant.citizenId",
            "applicant.address",
            "signer.title",
            "signer.name",
            "dossier.number",
            "reason",
            "checkUrl");

    private final Names names;
    private final Findings findings;

    PaperChecks(Names names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    void check(Folder folder, YamlNode yaml) {
        Names.tags(folder.files().getOrDefault(RESULT, "")).forEach((tag, line) -> {
            if (!isThere(tag)) {
                findings.add(RESULT, line, Rule.TAG_UNKNOWN, tag);
            }
        });
        var declared = declared(yaml);
        var attached = folder.files().entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith("samples/") || file.getKey().startsWith("scenarios/"))
                .flatMap(file -> WORD.matcher(file.getValue()).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        for (var node : yaml.get("papers").items()) {
            var id = node.text("id");
            boolean used = attached.contains(id)
                    || node.find("requiredWhen").isPresent()
                    || node.find("hint").isPresent();
            if (used && declared.contains(id)) {
                findings.add(YAML, yaml.get("unused").line(), Rule.UNUSED_WRONG, id);
            } else if (!used && !declared.contains(id)) {
                findings.add(YAML, node.line(), Rule.PAPER_UNUSED, id);
            }
            if (PersonalData.isIn(node.text("name"))) {
                findings.add(YAML, node.line(), Rule.PERSONAL_DATA, node.text("name"));
            }
        }
    }

    private boolean isThere(String tag) {
        int dot = tag.indexOf('.');
        var name = tag.substring(dot + 1);
        return switch (tag.substring(0, Math.max(0, dot))) {
            case "answers", "raw" -> names.has(name);
            case "words" -> names.hasWords(name);
            default -> RESULT_DATA.contains(tag) || names.hasInRow(tag);
        };
    }

    static Set<String> declared(YamlNode yaml) {
        var declared = new HashSet<String>();
        yaml.find("unused").ifPresent(list -> list.items().forEach(item -> declared.add(item.text())));
        return declared;
    }
}
