package vn.motcua.submission.draft;

import java.util.UUID;
import vn.motcua.submission.PaperFile;

/**
 * A file in a draft (<i>giấy tờ đính kèm</i>); a paper of several sheets may have several.
 *
 * @param name the file's name as its owner knows it
 */
record DraftPaper(String paper, UUID file, String name) {

    PaperFile asSent() {
        return new PaperFile(paper, file.toString());
    }
}
