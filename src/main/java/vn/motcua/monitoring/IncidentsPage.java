package vn.motcua.monitoring;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.monitoring.outbox.GivenUpEvents;
import vn.motcua.web.Texts;

/** Failed steps, and a button for each that lets it try again. */
@Controller
class IncidentsPage {

    private final IncidentDesk desk;
    private final GivenUpEvents events;
    private final Texts texts;

    IncidentsPage(IncidentDesk desk, GivenUpEvents events, Texts texts) {
        this.desk = desk;
        this.events = events;
        this.texts = texts;
    }

    @GetMapping("/quan-tri/su-co")
    String incidents(Actor actor, Model model) {
        model.addAttribute("incidents", desk.all(actor));
        model.addAttribute("events", events.all(actor));
        model.addAttribute("mends", actor.is(Role.ADMINISTRATOR));
        return "monitoring/incidents";
    }

    @PostMapping("/quan-tri/su-co/{id}/thu-lai")
    String retry(@PathVariable String id, Actor actor, RedirectAttributes later) {
        var failed = desk.retry(id, actor);
        later.addFlashAttribute("done", texts.text("monitoring.incident.retried", failed.dossier()));
        return "redirect:/quan-tri/su-co";
    }

    @PostMapping("/quan-tri/su-co/viec-nen/{id}/thu-lai")
    String retryEvent(@PathVariable UUID id, Actor actor, RedirectAttributes later) {
        events.retry(id, actor);
        later.addFlashAttribute("done", texts.text("monitoring.given-up.retried"));
        return "redirect:/quan-tri/su-co";
    }
}
