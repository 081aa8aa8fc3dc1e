package vn.motcua.form;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A Camunda form schema (<i>biểu mẫu tờ khai</i>), read once, never changed; may be shared between threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class FormSchema {

    private FormSchema() {}

    /**
     * Reads a schema with all its expressions.
     *
     * @throws FormProblem with file and line when it is not a form that the server can show and check
     */
    public static FormSchema parse(String fileName, String json) {
        throw new UnsupportedOperationException("coming");
    }

    /** The SHA-256 of the canonical schema: what a dossier keeps to say which form it was filled in with. */
    public String version() {
        throw new UnsupportedOperationException("coming");
    }

    /** The groups at the top level; a schema without groups is one step. */
    public List<FormStep> steps() {
        throw new UnsupportedOperationException("coming");
    }

    public JsonNode toJson() {
        throw new UnsupportedOperationException("coming");
    }
}
