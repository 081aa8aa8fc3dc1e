package vn.motcua.submission.draft;

import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.core.InvalidInput;
import vn.motcua.files.FileState;
import vn.motcua.files.Files;
import vn.motcua.files.StoredFile;
import vn.motcua.submission.PaperFile;
import vn.motcua.submission.PaperRules;

/** Puts files into a draft and takes them out again (<i>đính kèm giấy tờ</i>). */
@Service
class DraftPapersDesk {

    private static final int MOST = PaperRules.MOST_FILES;

    private final DraftDesk drafts;
    private final PaperRules rules;
    private final Files files;

    DraftPapersDesk(DraftDesk drafts, PaperRules rules, Files files) {
        this.drafts = drafts;
        this.rules = rules;
        this.files = files;
    }

    /** A file on its way, as a browser sends it. */
    record Sent(InputStream bytes, String name, @Nullable String type) {}

    /** Receives and checks the bytes before any row is locked. */
    public void send(Visit visit, String paper, Sent sent) {
        drafts.open(visit.draft(), visit.actor());
        var file = files.receive(
                sent.bytes(), sent.name(), sent.type(), visit.actor().account());
        add(visit, paper, file);
    }

    /** Adds a file that was sent before. */
    public void add(Visit visit, String paper, UUID id) {
        var file = rules.own(new PaperFile(paper, id.toString()), visit.actor().account())
                .orElseThrow(() -> InvalidInput.of("papers." + paper, "submission.file-unknown"));
        add(visit, paper, file);
    }

    /** Takes a file out; the bytes go when nothing else holds them. */
    public void remove(Visit visit, UUID file) {
        drafts.save(visit, Page.PAPERS, open -> {
            if (open.draft().holds(file)) {
                open.draft().remove(file);
                rules.release(file);
            }
        });
    }

    private void add(Visit visit, String paper, StoredFile file) {
        if (file.state() == FileState.REFUSED) {
            throw InvalidInput.of("papers." + paper, "submission.file-refused", file.name());
        }
        drafts.save(visit, Page.PAPERS, open -> {
            if (open.procedure().paper(paper).isEmpty()) {
                throw InvalidInput.of("papers." + paper, "submission.paper-unknown");
            }
            if (open.draft().papers().size() >= MOST) {
                throw InvalidInput.of("papers." + paper, "submission.too-many-files", MOST);
            }
            open.draft().add(new DraftPaper(paper, file.id(), file.name()));
            files.attach(file.id());
        });
    }
}
