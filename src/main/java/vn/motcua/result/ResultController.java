package vn.motcua.result;

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
import vn.motcua.files.Files;

/** The result as a file: published for whoever is party to the dossier, before that for officials only. */
@Controller
class ResultController {

    private final Dossiers dossiers;
    private final ResultPapers papers;
    private final Files files;
    private final ResultDesk desk;

    ResultController(Dossiers dossiers, ResultPapers papers, Files files, ResultDesk desk) {
        this.dossiers = dossiers;
        this.papers = papers;
        this.files = files;
        this.desk = desk;
    }

    @GetMapping("/ho-so/{id}/ket-qua")
    ResponseEntity<byte[]> result(@PathVariable String id, Actor actor) {
        return pdf(published(dossiers.get(DossierId.of(id), actor)));
    }

    @GetMapping("/api/v1/dossiers/{code}/result")
    ResponseEntity<byte[]> resultOf(@PathVariable String code, Actor actor) {
        return pdf(published(dossiers.get(DossierNumber.parse(code), actor)));
    }

    /** What the leader is about to sign, or the clerk to seal. */
    @GetMapping("/cong-viec/ho-so/{id}/du-thao")
    ResponseEntity<byte[]> draft(@PathVariable String id, Actor actor) {
        var dossier = dossiers.get(DossierId.of(id), actor);
        if (!actor.isOfficial()) {
            throw RuleViolation.notFound("result.none");
        }
        return pdf(papers.of(dossier.id()), desk.draft(dossier.id(), actor));
    }

    private ResultPaper published(Dossier dossier) {
        return papers.latest(dossier.id())
                .filter(paper -> paper.is(ResultPaper.State.PUBLISHED))
                .orElseThrow(() -> RuleViolation.notFound("result.none"));
    }

    private ResponseEntity<byte[]> pdf(ResultPaper paper) {
        return pdf(paper, files.bytes(paper.currentFile()));
    }

    private static ResponseEntity<byte[]> pdf(ResultPaper paper, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(SigningRoom.fileName(paper))
                                .build()
                                .toString())
                .body(bytes);
    }
}
