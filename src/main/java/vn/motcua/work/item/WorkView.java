package vn.motcua.work.item;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.Channel;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Clocks;
import vn.motcua.dossier.Inspection;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.work.IssuedPapers.IssuedPaper;
import vn.motcua.work.Tags.Tag;
import vn.motcua.work.WorkItem;
import vn.motcua.work.item.Comments.Comment;

/**
 * A dossier on the desk, at one of its steps.
 *
 * @param hindrance why the actor cannot do anything here; nothing when they can
 * @param behalf that the actor would act in another's place, in words
 * @param claimable whether the actor may take it out of the queue
 */
record WorkView(
        WorkItem item,
        Facts facts,
        Standing standing,
        List<Section> declaration,
        List<Paper> papers,
        List<IssuedPaper> issued,
        List<Step> steps,
        List<Comment> comments,
        @Nullable String hindrance,
        @Nullable String behalf,
        boolean claimable) {

    /** Fixed facts. */
    record Facts(
            String dossier,
            String number,
            String summary,
            String procedure,
            String timeLimit,
            Applicant applicant,
            Channel channel,
            Channel returnBy,
            long feeDue,
            long feeOpen,
            @Nullable String feeWords) {}

    /**
     * Where it stands.
     *
     * @param sentBack what a superior said when it came back for rework
     * @param inspections looks at the place itself, planned or held
     * @param register what our own register said, in words, where the process asked it
     * @param proposal what the officer proposes, in words, once there is a proposal
     */
    record Standing(
            Tag status,
            Tag dossierClock,
            @Nullable Tag stepClock,
            Dates dates,
            List<SupplementItem> missing,
            @Nullable String sentBack,
            @Nullable String proposal,
            @Nullable String proposalReason,
            @Nullable Later later,
            @Nullable Duty duty,
            List<Inspection> inspections,
            @Nullable String register) {}

    /** The later date that is proposed, and why. */
    record Later(Instant date, String reason) {}

    /**
     * What the applicant has to pay to the budget.
     *
     * @param reference the number of the receipt or tax slip once it is paid
     */
    record Duty(long amount, String ground, @Nullable String reference) {}

    /** The moments that count; those that have not come are missing. */
    record Dates(
            Instant submitted,
            Instant receptionDue,
            @Nullable Instant accepted,
            @Nullable Instant started,
            @Nullable Instant promised,
            @Nullable Instant due,
            @Nullable Instant decided) {

        static Dates of(Clocks clocks) {
            return new Dates(
                    clocks.submittedAt(),
                    clocks.receptionDueAt(),
                    clocks.acceptedAt().orElse(null),
                    clocks.startedAt().orElse(null),
                    clocks.promisedAt().orElse(null),
                    clocks.dueAt().orElse(null),
                    clocks.decidedAt().orElse(null));
        }
    }

    /** Answers that belong together. */
    record Section(String title, List<Answer> answers) {}

    /** An answer as people read it; {@code address} is never set: officials change nothing. */
    record Answer(String label, String text, @Nullable String address) {}

    /** A paper of the procedure with the files that stand for it. */
    record Paper(String id, String name, boolean required, List<File> files) {}

    /** A file: its place among the dossier's files, and its name. */
    record File(int place, String name, Instant suppliedAt) {}

    /** A step: done by somebody, left by the process, or open. */
    record Step(
            String name,
            @Nullable Instant at,
            Instant dueAt,
            @Nullable String by,
            @Nullable String action,
            @Nullable String remark,
            boolean late,
            List<String> moves) {}

    /** Papers by id, for those who ask for more. */
    Map<String, String> paperNames() {
        var names = new LinkedHashMap<String, String>();
        papers.forEach(paper -> names.put(paper.id(), paper.name()));
        return names;
    }

    public boolean isWorkable() {
        return hindrance == null;
    }

    /** Whether there are papers that nobody needed to send and nobody sent. */
    public boolean hasUnsentPapers() {
        return papers.stream()
                .anyMatch(paper -> !paper.required() && paper.files().isEmpty());
    }

    /** Whether there is a draft of the result to look at. */
    public boolean hasDraft() {
        return item.actions().contains("sign") || item.actions().contains("seal");
    }
}
