package vn.motcua.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.core.Channel;

/**
 * A dossier as somebody sends it in (<i>hồ sơ gửi đến</i>); nothing of it is believed before {@link SubmissionCheck}.
 *
 * @param onBehalfOf for whom somebody else files, if so
 * @param returnBy may be left out where there is only one way
 */
public record Submission(
        String procedure,
        String agency,
        Channel channel,
        ApplicantDetails applicant,
        @Nullable OnBehalfOf onBehalfOf,
        JsonNode answers,
        List<PaperFile> papers,
        @Nullable Channel returnBy) {

    public Submission(
            @Nullable String procedure,
            @Nullable String agency,
            @Nullable Channel channel,
            @Nullable ApplicantDetails applicant,
            @Nullable OnBehalfOf onBehalfOf,
            @Nullable JsonNode answers,
            @Nullable List<PaperFile> papers,
            @Nullable Channel returnBy) {
        this.procedure = procedure == null ? "" : procedure;
        this.agency = agency == null ? "" : agency;
        this.channel = channel == null ? Channel.ONLINE : channel;
        this.applicant = applicant == null ? new ApplicantDetails(null, null, null, null, null) : applicant;
        this.onBehalfOf = onBehalfOf;
        this.answers = answers == null || answers.isNull() ? JsonNodeFactory.instance.objectNode() : answers;
        this.papers = papers == null ? List.of() : List.copyOf(papers);
        this.returnBy = returnBy;
    }

    /** Nothing of it, so that answers never reach a log. */
    @Override
    public String toString() {
        return "Submission of " + procedure;
    }
}
