package vn.motcua.submission.supplement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.submission.PaperFile;

/**
 * What somebody supplies, as sent (<i>nội dung bổ sung</i>).
 *
 * @param answers the whole corrected declaration; nothing when it stays as it was
 */
record Supplement(@Nullable JsonNode answers, List<PaperFile> papers) {

    Supplement(@Nullable JsonNode answers, @Nullable List<PaperFile> papers) {
        this.answers = answers == null || answers.isNull() ? null : answers;
        this.papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** Nothing of it, so that answers never reach a log. */
    @Override
    public String toString() {
        return "Supplement";
    }
}
