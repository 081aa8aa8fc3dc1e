package vn.motcua.linter;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.form.Feel;
import vn.motcua.form.FormOutline;
import vn.motcua.procedure.Fee;
import vn.motcua.procedure.Procedure;

/** What a folder's form holds answers to, and which of them somebody speaks of. */
final class Names {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/]?)\\s*([\\w.]+)\\s*}}");
    private static final Set<String> LISTS_OF_ANSWERS = Set.of("answers", "raw", "words");

    private final FormOutline form;
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> used = new TreeSet<>();

    Names(Procedure procedure, FormOutline form, Folder folder) {
        this.form = form;
        form.fields().forEach(field -> keys.add(field.key()));
        keys.addAll(form.lists());
        form.mentions().forEach(mention -> {
            use(mention.name());
            if (!mention.list().isEmpty()) {
                use(mention.list() + "." + mention.name());
            }
        });
        tags(procedure.summary()).keySet().forEach(this::use);
        procedure.papers().forEach(paper -> paper.requiredWhen().ifPresent(this::useAll));
        procedure.fees().forEach(this::useFee);
        procedure.register().forEach(rule -> {
            useAll(rule.when());
            rule.asked().forEach(this::use);
        });
        tags(folder.files().getOrDefault("result.html", "")).keySet().forEach(this::print);
    }

    /** The names that Mustache tags ask for, each with the first line that does. */
    static Map<String, Integer> tags(String template) {
        var tags = new LinkedHashMap<String, Integer>();
        TAG.matcher(template)
                .results()
                .forEach(tag -> tags.putIfAbsent(
                        tag.group(2),
                        1
                                + (int) template.substring(0, tag.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()));
        return tags;
    }

    /** Whether the form has such an answer, or answers below it. */
    boolean has(String name) {
        return keys.contains(name) || keys.stream().anyMatch(key -> key.startsWith(name + "."));
    }

    /** The same for a name within a row of some list. */
    boolean hasInRow(String name) {
        return form.lists().stream().anyMatch(list -> has(list + "." + name));
    }

    /** As the result names the words of a choice: {@code birth_evidence}. */
    boolean hasWords(String name) {
        return keys.stream().anyMatch(key -> key.replace('.', '_').equals(name));
    }

    boolean isUsed(String key) {
        return used.contains(key);
    }

    /** An expression over the answers, or a table with inputs: each an answer or an expression over several. */
    private void useFee(Fee fee) {
        var table = fee.table();
        if (table == null) {
            useAll(fee.amount());
        } else {
            table.reckoned().values().forEach(this::useAll);
            table.table().inputs().forEach(this::use);
        }
    }

    private void useAll(String expression) {
        Feel.names(expression).forEach(this::use);
    }

    /** Whoever speaks of an object speaks of all in it. */
    private void use(String name) {
        used.add(name);
        keys.stream().filter(key -> key.startsWith(name + ".")).forEach(used::add);
    }

    private void print(String tag) {
        int dot = tag.indexOf('.');
        if (dot > 0 && LISTS_OF_ANSWERS.contains(tag.substring(0, dot))) {
            var name = tag.substring(dot + 1);
            used.add(name);
            keys.stream().filter(key -> key.replace('.', '_').equals(name)).forEach(used::add);
        } else {
            form.lists().stream()
                    .map(list -> list + "." + tag)
                    .filter(keys::contains)
                    .forEach(used::add);
        }
    }
}
