package vn.motcua.reception;

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

/** The papers of reception, for whoever is party to the dossier. */
@Controller
class ReceiptController {

    private final Dossiers dossiers;
    private final Receipts receipts;

    ReceiptController(Dossiers dossiers, Receipts receipts) {
        this.dossiers = dossiers;
        this.receipts = receipts;
    }

    @GetMapping("/ho-so/{id}/giay-tiep-nhan")
    ResponseEntity<byte[]> receipt(@PathVariable String id, Actor actor) {
        return pdf(dossiers.get(DossierId.of(id), actor));
    }

    @GetMapping("/api/v1/dossiers/{code}/papers/{kind}")
    ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable String kind, Actor actor) {
        var dossier = dossiers.get(DossierNumber.parse(code), actor);
        if (!kind.equals("RECEIPT")) {
            throw RuleViolation.notFound("reception.no-such-paper", kind);
        }
        return pdf(dossier);
    }

    private ResponseEntity<byte[]> pdf(Dossier dossier) {
        var name = "giay-tiep-nhan-" + dossier.number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(receipts.print(dossier.id()));
    }
}
