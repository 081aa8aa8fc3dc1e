package vn.motcua.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.FieldError;

/**
 * Shows, reads and checks forms (<i>tờ khai</i>). The server's word counts: conditions are evaluated anew at each call,
 * over the answers without those of hidden fields.
 */
@SuppressWarnings("DoNotCallSuggester")
@Component
public final class FormEngine {

    /** What is visible of a step, or of the whole form when {@code stepId} is null. */
    public FormView view(FormSchema schema, @Nullable String stepId, JsonNode answers, List<FieldError> errors) {
        throw new UnsupportedOperationException("coming");
    }

    /** The steps that have something to show. */
    public List<FormStep> steps(FormSchema schema, JsonNode answers) {
        throw new UnsupportedOperationException("coming");
    }

    /** Earlier answers with what was posted, as typed even if wrong; also adds and removes rows of lists. */
    public JsonNode read(
            FormSchema schema, @Nullable String stepId, MultiValueMap<String, String> posted, JsonNode before) {
        throw new UnsupportedOperationException("coming");
    }

    /** Whether somebody pressed "add" or "remove" of a list: the step is then shown again, not left. */
    public static boolean changesRows(MultiValueMap<String, String> posted) {
        return posted.containsKey("add") || posted.containsKey("remove");
    }

    /** Checks a step, or the whole form when {@code stepId} is null; the answers are always those of the whole form. */
    public FormResult check(FormSchema schema, @Nullable String stepId, JsonNode answers) {
        throw new UnsupportedOperationException("coming");
    }

    /** The answers as a tree of display texts: labels of options, {@code dd/MM/yyyy}, {@code 1.234.567}. */
    public JsonNode labels(FormSchema schema, JsonNode answers) {
        throw new UnsupportedOperationException("coming");
    }

    /** The visible fields in order with what was answered. */
    public List<SummaryRow> summary(FormSchema schema, JsonNode answers) {
        throw new UnsupportedOperationException("coming");
    }
}
