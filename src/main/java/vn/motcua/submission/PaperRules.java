package vn.motcua.submission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.AccountName;
import vn.motcua.core.FieldError;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Attachment;
import vn.motcua.dossier.Dossiers;
import vn.motcua.files.FileState;
import vn.motcua.files.Files;
import vn.motcua.files.StoredFile;
import vn.motcua.form.Feel;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.RequiredPaper;

/** Which papers a dossier must have (<i>thành phần hồ sơ</i>), and which files may stand for them. */
@Component
public class PaperRules {

    /** TRUST §4: files a dossier. */
    public static final int MOST_FILES = 30;

    private final Feel feel;
    private final Files files;
    private final Dossiers dossiers;
    private final Clock clock;

    PaperRules(Feel feel, Files files, Dossiers dossiers, Clock clock) {
        this.feel = feel;
        this.files = files;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Whether these answers make a paper compulsory. */
    public boolean isRequired(RequiredPaper paper, JsonNode answers) {
        return paper.requiredWhen().filter(when -> feel.test(when, answers)).isPresent();
    }

    /** The compulsory papers for which nothing was given. */
    public List<RequiredPaper> missing(Procedure procedure, JsonNode answers, Set<String> given) {
        return procedure.papers().stream()
                .filter(paper -> !given.contains(paper.id()) && isRequired(paper, answers))
                .toList();
    }

    /** Looks at each file; adds to {@code errors} what is wrong, by {@code papers.<paper>}. */
    public List<Attachment> attachments(
            List<PaperFile> given, Set<String> known, AccountName owner, List<FieldError> errors) {
        if (given.size() > MOST_FILES) {
            errors.add(new FieldError("papers", "submission.too-many-files", MOST_FILES));
            return List.of();
        }
        var attachments = new ArrayList<Attachment>();
        for (var paper : given) {
            if (known.contains(paper.paper())) {
                attachment(paper, owner, errors, attachments);
            } else {
                errors.add(new FieldError("papers." + paper.paper(), "submission.paper-unknown"));
            }
        }
        return attachments;
    }

    /** As {@link #missing}, told beside each paper. */
    public void demand(Procedure procedure, JsonNode answers, Set<String> given, List<FieldError> errors) {
        missing(procedure, answers, given)
                .forEach(paper ->
                        errors.add(new FieldError("papers." + paper.id(), "submission.paper-missing", paper.name())));
    }

    /** From now on these files belong to a dossier. */
    public void attach(List<Attachment> attachments) {
        attachments.forEach(attachment -> files.attach(attachment.file()));
    }

    /** A draft holds this file no longer; unless a dossier does, it goes. */
    public void release(UUID file) {
        if (!dossiers.hold(file)) {
            files.release(file);
        }
    }

    public static Set<String> ids(Procedure procedure) {
        return procedure.papers().stream().map(RequiredPaper::id).collect(Collectors.toSet());
    }

    private void attachment(PaperFile paper, AccountName owner, List<FieldError> errors, List<Attachment> to) {
        var field = "papers." + paper.paper();
        var own = own(paper, owner);
        if (own.isEmpty()) {
            errors.add(new FieldError(field, "submission.file-unknown"));
            return;
        }
        var file = own.get();
        switch (file.state()) {
            case ACCEPTED ->
                to.add(new Attachment(paper.paper(), file.id(), file.name(), file.sha256(), clock.instant()));
            case WAITING_FOR_SCAN -> errors.add(new FieldError(field, "submission.file-waiting", file.name()));
            case REFUSED -> errors.add(new FieldError(field, "submission.file-refused", file.name()));
        }
    }

    /** The file if it is {@code owner}'s; somebody else's does not exist for them. */
    public Optional<StoredFile> own(PaperFile paper, AccountName owner) {
        return paper.fileId().flatMap(this::find).filter(file -> file.owner().equals(owner.value()));
    }

    private Optional<StoredFile> find(UUID id) {
        try {
            return Optional.of(files.get(id));
        } catch (RuleViolation e) {
            return Optional.empty(); // collected meanwhile, or never there
        }
    }

    /** How far a file of a draft has come; one that is gone is refused. */
    public FileState stateOf(PaperFile paper, AccountName owner) {
        return own(paper, owner).map(StoredFile::state).orElse(FileState.REFUSED);
    }
}
