package vn.motcua.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.directory.identifier.Identifiers;
import vn.motcua.directory.identifier.ListedIdentifier;
import vn.motcua.web.Texts;

/**
 * The form of a new agency. Its identifier may be looked up in the list and filled in by a link; one that the list gives to
 * another name is pointed out once, since it can never be changed, and then taken as it is typed.
 */
@Controller
@RequestMapping(DirectoryPages.ADDRESS)
class NewAgencyPages {

    private static final int FOUND = 20;

    private final AgencyTree tree;
    private final DirectoryDesk desk;
    private final Identifiers identifiers;
    private final Texts texts;

    NewAgencyPages(AgencyTree tree, DirectoryDesk desk, Identifiers identifiers, Texts texts) {
        this.tree = tree;
        this.desk = desk;
        this.identifiers = identifiers;
        this.texts = texts;
    }

    @GetMapping("/moi")
    String blank(
            @RequestParam("duoi") String parent,
            @RequestParam(name = "tra", defaultValue = "") String words,
            @RequestParam(name = "ma", required = false) @Nullable String id,
            Actor actor,
            Model model) {
        var above = tree.get(new AgencyId(parent), actor);
        var chosen = id == null ? null : identifiers.find(new AgencyId(id)).orElse(null);
        model.addAttribute("id", id);
        look(words, actor, model);
        return form(AgencyForm.below(above, chosen == null ? null : chosen.name()), List.of(), model);
    }

    private void look(String words, Actor actor, Model model) {
        var top = tree.top(actor);
        var found = words.isBlank() ? List.<ListedIdentifier>of() : identifiers.search(top, words, FOUND);
        model.addAttribute("words", words);
        model.addAttribute("found", found);
        model.addAttribute(
                "existing",
                tree.existing(found.stream().map(ListedIdentifier::id).toList()));
    }

    @PostMapping
    String create(
            @RequestParam("id") String id,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            AgencyForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later) {
        try {
            var identifier = AgencyForm.identifier("id", id);
            actor.require(Role.ADMINISTRATOR, identifier);
            var plan = form.plan();
            var listed = identifiers
                    .find(identifier)
                    .filter(one -> !one.isOf(plan.texts().name()))
                    .filter(one -> !seen.equals(one.id().value()));
            if (listed.isPresent()) {
                model.addAttribute("listed", listed.get());
                return again(id, form, List.of(), actor, model);
            }
            desk.create(identifier, plan, actor);
            later.addFlashAttribute("done", texts.text("directory.created"));
            return "redirect:" + DirectoryPages.ADDRESS + "/" + identifier;
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(id, form, e.errors(), actor, model);
        }
    }

    private String again(String id, AgencyForm form, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("id", id);
        look("", actor, model);
        return form(form, errors, model);
    }

    private String form(AgencyForm form, List<FieldError> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", AgencyForm.kinds(texts));
        model.addAttribute("looks", !identifiers.isEmpty());
        model.addAttribute("errors", errors);
        return "directory/new";
    }
}
