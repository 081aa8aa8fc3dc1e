package vn.motcua.work.delegation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.mandate.Superiors;
import vn.motcua.procedure.Procedures;
import vn.motcua.web.Texts;

/** Delegations, absences and the handing over of work (<i>ủy quyền, vắng mặt, bàn giao</i>): a list and three forms. */
@Controller
@RequestMapping("/uy-quyen")
class DelegationPages {

    private static final String HOME = "redirect:/uy-quyen";
    private static final int LONGEST_LIST = 60;

    private final Delegating delegating;
    private final DelegationList list;
    private final People people;
    private final Procedures procedures;
    private final Texts texts;
    private final Clock clock;

    DelegationPages(
            Delegating delegating,
            DelegationList list,
            People people,
            Procedures procedures,
            Texts texts,
            Clock clock) {
        this.delegating = delegating;
        this.list = list;
        this.people = people;
        this.procedures = procedures;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("groups", list.delegations(actor));
        model.addAttribute("absences", list.absences(actor));
        model.addAttribute("delegates", delegates(actor));
        model.addAttribute("records", delegates(actor) || actor.is(Role.ADMINISTRATOR));
        model.addAttribute("superior", Superiors.isOne(actor) || actor.is(Role.ADMINISTRATOR));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "delegation/list";
    }

    private static boolean delegates(Actor actor) {
        return DelegationPlan.ROLES.stream().anyMatch(actor::is);
    }

    @GetMapping("/moi")
    String give(Actor actor, Model model) {
        return form("delegation/give", PostedForm.NONE, List.of(), actor, model);
    }

    @PostMapping("/moi")
    String give(
            @RequestParam MultiValueMap<String, String> posted,
            Actor actor,
            Model model,
            RedirectAttributes later,
            HttpServletResponse response) {
        var form = new PostedForm(posted);
        return attempt("delegation/give", form, actor, model, response, () -> {
            var wish = new Wish(
                    form.text("from"),
                    form.text("to"),
                    form.text("role"),
                    codes(form),
                    form.from("validFrom", clock.instant()),
                    form.until("validUntil"),
                    form.text("reason"),
                    form.text("document"),
                    form.isSet("absent"));
            delegating.give(stable(wish), form.text("key"), actor);
            later.addFlashAttribute("done", texts.text("delegation.given"));
        });
    }

    /** The same form sent twice asks for the same, whatever the time: what begins today is left to begin now. */
    private Wish stable(Wish wish) {
        var now = clock.instant();
        return now.equals(wish.validFrom())
                ? new Wish(
                        wish.from(),
                        wish.to(),
                        wish.role(),
                        wish.procedures(),
                        null,
                        wish.validUntil(),
                        wish.reason(),
                        wish.document(),
                        wish.absent())
                : wish;
    }

    @PostMapping("/{id}/thu-hoi")
    String revoke(@PathVariable String id, @RequestParam String key, Actor actor, RedirectAttributes later) {
        delegating.revoke(id, key + id, actor);
        later.addFlashAttribute("done", texts.text("delegation.revoked"));
        return HOME;
    }

    @GetMapping("/vang-mat")
    String record(Actor actor, Model model) {
        return form("delegation/absence", PostedForm.NONE, List.of(), actor, model);
    }

    @PostMapping("/vang-mat")
    String record(
            @RequestParam MultiValueMap<String, String> posted,
            Actor actor,
            Model model,
            RedirectAttributes later,
            HttpServletResponse response) {
        var form = new PostedForm(posted);
        return attempt("delegation/absence", form, actor, model, response, () -> {
            var from = form.from("validFrom", clock.instant());
            var away = new Delegating.Away(
                    form.text("account"), clock.instant().equals(from) ? null : from, form.until("validUntil"));
            delegating.record(away, form.text("key"), actor);
            later.addFlashAttribute("done", texts.text("absence.recorded"));
        });
    }

    @PostMapping("/vang-mat/{id}/huy")
    String cancel(@PathVariable String id, @RequestParam String key, Actor actor, RedirectAttributes later) {
        delegating.cancel(id, key + id, actor);
        later.addFlashAttribute("done", texts.text("absence.cancelled"));
        return HOME;
    }

    @GetMapping("/ban-giao")
    String handOver(Actor actor, Model model) {
        return form("delegation/hand-over", PostedForm.NONE, List.of(), actor, model);
    }

    @PostMapping("/ban-giao")
    String handOver(
            @RequestParam MultiValueMap<String, String> posted,
            Actor actor,
            Model model,
            RedirectAttributes later,
            HttpServletResponse response) {
        var form = new PostedForm(posted);
        return attempt("delegation/hand-over", form, actor, model, response, () -> {
            var move = new Delegating.Move(form.text("from"), form.text("to"), form.text("role"), form.text("reason"));
            var moved = delegating.handOver(move, form.text("key"), actor);
            later.addFlashAttribute("done", texts.text("hand-over.done", moved.moved()));
        });
    }

    private String attempt(
            String page, PostedForm form, Actor actor, Model model, HttpServletResponse response, Runnable work) {
        try {
            work.run();
            return HOME;
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(page, form, e.errors(), actor, model);
        } catch (RuleViolation e) {
            if (e.kind() != RuleViolation.Kind.INVALID) {
                throw e;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(page, form, List.of(new FieldError("form", e.code(), e.arguments())), actor, model);
        }
    }

    private String form(String page, PostedForm form, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("form", form.shown());
        model.addAttribute("chosen", codes(form));
        model.addAttribute("typed", String.join(", ", codes(form)));
        model.addAttribute("errors", errors);
        model.addAttribute("problems", problems(errors));
        model.addAttribute("key", UUID.randomUUID().toString());
        var post = actor.post();
        model.addAttribute("me", actor.account().value());
        model.addAttribute("mine", post == null ? "" : post.id().toString());
        model.addAttribute("colleagues", people.colleagues(actor));
        model.addAttribute("subordinates", people.subordinates(actor));
        model.addAttribute("absentees", people.absentees(actor));
        model.addAttribute("roles", people.roles(actor));
        model.addAttribute("procedures", offered());
        return page;
    }

    private Map<String, String> problems(List<FieldError> errors) {
        var problems = new LinkedHashMap<String, String>();
        errors.forEach(error -> problems.putIfAbsent(error.field(), texts.error(error)));
        return problems;
    }

    /** Ticked one by one, or typed with commas between them where there are too many to tick. */
    private static List<String> codes(PostedForm form) {
        return form.all("procedures").stream()
                .flatMap(typed -> Arrays.stream(typed.strip().split("[\\s,;]+", -1)))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private Map<String, String> offered() {
        var offered = new LinkedHashMap<String, String>();
        procedures
                .names(LONGEST_LIST)
                .orElseGet(Map::of)
                .forEach((code, name) -> offered.put(code, code + " – " + name));
        return offered;
    }
}
