package vn.motcua.submission.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.submission.PaperFile;

/** The papers of a draft: one form for all, so that whatever was chosen is kept whichever button is pressed. */
@Controller
@RequestMapping("/ho-so/nhap/{draft}/" + Page.PAPERS)
class PapersPage extends DraftPages {

    private static final String FIELD = "papers.";

    private final DraftPapersDesk desk;
    private final PaperRows rows;

    PapersPage(DraftDesk drafts, Routes routes, Clock clock, DraftPapersDesk desk, PaperRows rows) {
        super(drafts, routes, clock);
        this.desk = desk;
        this.rows = rows;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String draft,
            @RequestParam(name = "sua", required = false) @Nullable String editing,
            Actor actor) {
        return form(drafts.open(DraftId.of(draft), actor), List.of(), editing);
    }

    @PostMapping
    Object save(
            @PathVariable String draft,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam Map<String, MultipartFile> chosen,
            Actor actor) {
        var errors = new ArrayList<FieldError>();
        var id = DraftId.of(draft);
        chosen.forEach((field, file) -> {
            if (field.startsWith(FIELD) && !file.isEmpty()) {
                attempt(field, errors, () -> desk.send(newest(id, actor), field.substring(FIELD.length()), sent(file)));
            }
        });
        posted.forEach((field, ids) -> {
            if (field.startsWith(FIELD)) {
                ids.forEach(sent -> attempt(field, errors, () -> add(newest(id, actor), field, sent)));
            }
        });
        var removed = first(posted, "remove");
        if (removed != null) {
            attempt("papers", errors, () -> desk.remove(newest(id, actor), UUID.fromString(removed)));
        }
        return answer(drafts.open(id, actor), posted, errors);
    }

    /** Adding and removing overwrites nothing, so whatever other tabs did has been seen. */
    private Visit newest(DraftId id, Actor actor) {
        return new Visit(id, actor, drafts.open(id, actor).draft().seenNow(Page.PAPERS));
    }

    private void add(Visit visit, String field, String sent) {
        var paper = field.substring(FIELD.length());
        var file = new PaperFile(paper, sent).fileId();
        file.ifPresent(id -> desk.add(visit, paper, id)); // an empty field comes where nothing was chosen
    }

    private Object answer(OpenDraft open, MultiValueMap<String, String> posted, List<FieldError> errors) {
        var editing = first(posted, EDIT);
        boolean goesOn = posted.containsKey("continue");
        if (goesOn && errors.isEmpty()) {
            errors.addAll(rows.missing(open));
        }
        if (!errors.isEmpty()) {
            return form(open, errors, editing);
        }
        if (goesOn) {
            return onward(open, Page.PAPERS, editing);
        }
        return "redirect:" + routes.of(open).address(Page.PAPERS)
                + (editing == null || editing.isEmpty() ? "" : "?sua=1");
    }

    /** One bad file does not cost the good ones. */
    private static void attempt(String field, List<FieldError> errors, Runnable work) {
        try {
            work.run();
        } catch (InvalidInput e) {
            errors.addAll(e.errors());
        } catch (RuleViolation e) {
            if (e.kind() == RuleViolation.Kind.NOT_FOUND && !e.code().startsWith("files.")) {
                throw e;
            }
            errors.add(new FieldError(field, e.code(), e.arguments()));
        }
    }

    private static DraftPapersDesk.Sent sent(MultipartFile file) {
        try {
            var name = file.getOriginalFilename();
            return new DraftPapersDesk.Sent(file.getInputStream(), name == null ? "" : name, file.getContentType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView form(OpenDraft open, List<FieldError> errors, @Nullable String editing) {
        var page = page("papers", open, Page.PAPERS, errors, editing);
        page.addObject("papers", rows.of(open));
        return page;
    }
}
