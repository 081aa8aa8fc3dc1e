package vn.motcua.submission.supplement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.files.Files;
import vn.motcua.form.FormEngine;
import vn.motcua.submission.PaperFile;

/** What is missing, each with its reason and one place to put it; nothing else is asked. */
@Controller
@RequestMapping("/ho-so/{id}/bo-sung")
class SupplementPage {

    private static final String PAPERS = "papers.";
    private static final String ANSWERS = "answers.";

    private final SupplementDesk desk;
    private final SupplementView view;
    private final FormEngine forms;
    private final Files files;

    SupplementPage(SupplementDesk desk, SupplementView view, FormEngine forms, Files files) {
        this.desk = desk;
        this.view = view;
        this.forms = forms;
        this.files = files;
    }

    @GetMapping
    Object show(@PathVariable String id, Actor actor) {
        var asked = desk.asked(DossierId.of(id), actor);
        return asked.items().isEmpty()
                ? "redirect:/ho-so/" + asked.dossier().id()
                : form(asked, asked.dossier().declaration().read(), List.of(), List.of(), actor);
    }

    @PostMapping
    Object supply(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam Map<String, MultipartFile> chosen,
            Actor actor) {
        var asked = desk.asked(DossierId.of(id), actor);
        var errors = new ArrayList<FieldError>();
        var papers = new ArrayList<PaperFile>(sentBefore(posted));
        chosen.forEach((field, file) -> receive(field, file, actor, papers, errors));
        var before = asked.dossier().declaration().read();
        var answers = asked.declaration().isEmpty() ? null : forms.read(view.form(asked), null, posted, before);
        if (errors.isEmpty() && !FormEngine.changesRows(posted)) {
            try {
                desk.supply(asked.dossier().id(), new Supplement(answers, papers), actor);
                return "redirect:/ho-so/" + asked.dossier().id();
            } catch (InvalidInput e) {
                errors.addAll(e.errors());
            }
        }
        return form(asked, answers == null ? before : answers, papers, errors, actor);
    }

    /** Files that a script, or an earlier attempt, has sent already. */
    private static Set<PaperFile> sentBefore(MultiValueMap<String, String> posted) {
        var papers = new LinkedHashSet<PaperFile>();
        posted.forEach((field, ids) -> {
            if (field.startsWith(PAPERS)) {
                ids.stream()
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> papers.add(new PaperFile(field.substring(PAPERS.length()), id)));
            }
        });
        return papers;
    }

    private void receive(
            String field, MultipartFile file, Actor actor, List<PaperFile> papers, List<FieldError> errors) {
        if (!field.startsWith(PAPERS) || file.isEmpty()) {
            return;
        }
        try (var bytes = file.getInputStream()) {
            var name = file.getOriginalFilename();
            var kept = files.receive(bytes, name == null ? "" : name, file.getContentType(), actor.account());
            papers.add(new PaperFile(field.substring(PAPERS.length()), kept.id().toString()));
        } catch (RuleViolation e) {
            errors.add(new FieldError(field, e.code(), e.arguments()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelAndView form(
            Asked asked, JsonNode answers, List<PaperFile> papers, List<FieldError> errors, Actor actor) {
        var shown = errors.stream().map(SupplementPage::asOnTheForm).toList();
        var page = new ModelAndView(
                "submission/supply", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("dossier", asked.dossier());
        page.addObject("errors", shown);
        page.addObject("papers", view.papers(asked, papers, actor.account()));
        asked.declaration().ifPresent(item -> {
            page.addObject("view", forms.view(view.form(asked), null, answers, shown));
            page.addObject("declarationReason", item.reason());
        });
        return page;
    }

    /** The fields of the declaration stand on this page under their own paths. */
    private static FieldError asOnTheForm(FieldError error) {
        return error.field().startsWith(ANSWERS)
                ? new FieldError(error.field().substring(ANSWERS.length()), error.code(), error.arguments())
                : error;
    }
}
