package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.Sha256;

/**
 * The answers of the declaration form (<i>tờ khai</i>), sealed: canonical JSON, the version of the form they answer, and
 * a fingerprint that makes a later change visible.
 */
@Embeddable
public record Declaration(
        @Column(name = "answers", length = 1_000_000) String answers,
        @Column(name = "form_version") String formVersion,
        @Column(name = "answers_seal") Sha256 seal) {

    public static Declaration of(JsonNode answers, String formVersion) {
        var text = CanonicalJson.write(answers);
        return new Declaration(text, formVersion, Sha256.of(formVersion + "\n" + text));
    }

    /** The answers as a tree; fails loudly when they are not what was sealed. */
    public JsonNode read() {
        if (!Sha256.of(formVersion + "\n" + answers).equals(seal)) {
            throw new IllegalStateException("the answers of a dossier are not what was sealed");
        }
        return JsonMapper.shared().readTree(answers);
    }
}
