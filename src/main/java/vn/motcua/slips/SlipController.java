package vn.motcua.slips;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;

/** The papers of a dossier as files, for whoever is party to it; the control sheet for officials. */
@Controller
class SlipController {

    private final Dossiers dossiers;
    private final SlipDesk desk;
    private final ControlSheet sheet;

    SlipController(Dossiers dossiers, SlipDesk desk, ControlSheet sheet) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.sheet = sheet;
    }

    @GetMapping("/ho-so/{id}/giay-to/{slip}")
    ResponseEntity<byte[]> slip(@PathVariable String id, @PathVariable String slip, Actor actor) {
        var dossier = dossiers.get(DossierId.of(id), actor);
        return pdf(desk.get(dossier.id(), slipId(slip)));
    }

    /** The latest receipt, at the address that earlier pages gave. */
    @GetMapping("/ho-so/{id}/giay-tiep-nhan")
    ResponseEntity<byte[]> receipt(@PathVariable String id, Actor actor) {
        var dossier = dossiers.get(DossierId.of(id), actor);
        return pdf(desk.latest(dossier.id(), SlipKind.RECEIPT));
    }

    @GetMapping("/ho-so/{id}/phieu-kiem-soat")
    ResponseEntity<byte[]> controlSheet(@PathVariable String id, Actor actor) {
        return controlSheet(dossiers.get(DossierId.of(id), actor), actor);
    }

    @GetMapping("/api/v1/dossiers/{code}/papers/{kind}")
    ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable String kind, Actor actor) {
        var dossier = dossiers.get(DossierNumber.parse(code), actor);
        var asked = SlipKind.named(kind).orElseThrow(() -> RuleViolation.notFound("slips.unknown-kind", kind));
        return switch (asked) {
            case RECEIPT, SUPPLEMENT_REQUEST, REFUSAL, APOLOGY, STOP_NOTICE -> pdf(desk.latest(dossier.id(), asked));
            case CONTROL_SHEET -> controlSheet(dossier, actor);
            case REGISTER -> throw RuleViolation.notFound("slips.unknown-kind", kind);
        };
    }

    private ResponseEntity<byte[]> controlSheet(Dossier dossier, Actor actor) {
        if (!actor.isOfficial()) {
            throw RuleViolation.notFound("slips.none");
        }
        return pdf(SlipKind.CONTROL_SHEET.fileName() + "-" + dossier.number() + ".pdf", sheet.print(dossier.id()));
    }

    private ResponseEntity<byte[]> pdf(IssuedSlip slip) {
        return pdf(slip.fileName(), desk.press(slip.id()));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static UUID slipId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("slips.none", e);
        }
    }
}
