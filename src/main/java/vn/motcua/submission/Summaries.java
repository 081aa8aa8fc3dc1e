package vn.motcua.submission;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.Vietnamese;
import vn.motcua.form.FormEngine;
import vn.motcua.procedure.Procedure;

/** Says in one sentence what a dossier asks for (<i>nội dung yêu cầu giải quyết</i>). */
@Component
class Summaries {

    private static final int LONGEST = 500;

    /** A template comes with a procedure, so it sees texts by name and nothing of Java. */
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .defaultValue("")
            .withCollector(new DefaultCollector() {
                @Override
                public Mustache.VariableFetcher createFetcher(Object context, String name) {
                    return context instanceof Map
                            ? super.createFetcher(context, name)
                            : (nothing, asked) -> com.samskivert.mustache.Template.NO_FETCHER_FOUND;
                }
            });

    private final FormEngine forms;
    private final JsonMapper json;

    Summaries(FormEngine forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    String of(Procedure procedure, JsonNode answers) {
        Map<String, Object> labels =
                json.convertValue(forms.labels(procedure.declaration(), answers), new TypeReference<>() {});
        var text = Vietnamese.clean(
                COMPILER.compile(procedure.summary()).execute(labels).replace('\n', ' '));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
