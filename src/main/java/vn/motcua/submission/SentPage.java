package vn.motcua.submission;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;

/** Confirms a sent dossier: its code, by when it is answered, how to follow it. */
@Controller
class SentPage {

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Agencies agencies;

    SentPage(Dossiers dossiers, Procedures procedures, Agencies agencies) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.agencies = agencies;
    }

    /** For whoever filed it, since it shows the secret. */
    @GetMapping("/ho-so/{id}/da-nop")
    String show(@PathVariable String id, Actor actor, Model model) {
        var dossier = dossiers.get(DossierId.of(id), actor);
        if (!dossier.filedBy().equals(actor.account())) {
            throw RuleViolation.notFound("dossier.unknown");
        }
        model.addAttribute("dossier", dossier);
        model.addAttribute("procedure", procedures.version(dossier.procedure(), dossier.procedureVersion()));
        model.addAttribute("agency", agencies.get(dossier.agency()));
        return "submission/sent";
    }
}
