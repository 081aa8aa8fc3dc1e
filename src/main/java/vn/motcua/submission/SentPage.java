package vn.motcua.submission;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.Addresses;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.paper.QrCode;
import vn.motcua.procedure.Procedures;

/** Confirms a sent dossier: its code, by when it is answered, how to follow it. */
@Controller
class SentPage {

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Addresses addresses;

    SentPage(Dossiers dossiers, Procedures procedures, Agencies agencies, Addresses addresses) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.agencies = agencies;
        this.addresses = addresses;
    }

    /** For whoever filed it, since it shows the secret. */
    @GetMapping("/ho-so/{id}/da-nop")
    String show(@PathVariable String id, Actor actor, Model model) {
        var dossier = own(id, actor);
        model.addAttribute("dossier", dossier);
        model.addAttribute("procedure", procedures.version(dossier.procedure(), dossier.procedureVersion()));
        model.addAttribute("agency", agencies.get(dossier.agency()));
        return "submission/sent";
    }

    /** The address at which anybody with the secret looks the dossier up, to be photographed from the screen. */
    @GetMapping(value = "/ho-so/{id}/ma-qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> code(@PathVariable String id, Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(QrCode.svg(addresses.lookUp(own(id, actor).number())));
    }

    private Dossier own(String id, Actor actor) {
        var dossier = dossiers.get(DossierId.of(id), actor);
        if (!dossier.filedBy().equals(actor.account())) {
            throw RuleViolation.notFound("dossier.unknown");
        }
        return dossier;
    }
}
