package vn.motcua.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Sha256;
import vn.motcua.dossier.Dossiers;
import vn.motcua.signing.SignatureReport;
import vn.motcua.signing.SignatureVerifier;

/** Tells anybody whether a paper is genuine (<i>kiểm tra kết quả</i>): what its signatures say, and whether we issued it. */
@Component
class PaperCheck {

    private final SignatureVerifier verifier;
    private final ResultPapers papers;
    private final Dossiers dossiers;
    private final Agencies agencies;

    PaperCheck(SignatureVerifier verifier, ResultPapers papers, Dossiers dossiers, Agencies agencies) {
        this.verifier = verifier;
        this.papers = papers;
        this.dossiers = dossiers;
        this.agencies = agencies;
    }

    /** What is public about a paper that we issued, and whether we took it back: no names. */
    record Issued(
            String number,
            String agency,
            Instant publishedAt,
            Sha256 fingerprint,
            @Nullable Instant recalledAt) {}

    /**
     * What a check found.
     *
     * @param ours nothing when these very bytes were not published by us
     */
    record Finding(SignatureReport report, @Nullable Issued ours) {}

    /** Checks a file's signatures, and compares its bytes with all that were published. */
    @Transactional(readOnly = true)
    public Finding check(byte[] pdf) {
        var ours = papers.findByPublished(Sha256.of(pdf)).stream().findFirst().map(this::issued);
        return new Finding(verifier.verify(pdf), ours.orElse(null));
    }

    /** The published paper that a QR code leads to. */
    @Transactional(readOnly = true)
    public Optional<Issued> issued(UUID id) {
        return papers.findById(id)
                .filter(paper -> paper.published().isPresent())
                .map(this::issued);
    }

    private Issued issued(ResultPaper paper) {
        var agency = agencies.get(dossiers.get(paper.dossier()).agency());
        return new Issued(
                paper.number(),
                agency.name(),
                paper.publishedAt().orElseThrow(),
                paper.published().orElseThrow(),
                paper.recalledAt().orElse(null));
    }

    /** The lines of a report for people: which of the three questions, its verdict, its reasons. */
    record Line(String question, String verdict, List<String> reasons) {}

    static List<Line> lines(SignatureReport report) {
        return List.of(
                new Line(
                        "integrity",
                        report.integrity().verdict().name(),
                        report.integrity().reasons()),
                new Line(
                        "coverage",
                        report.coverage().verdict().name(),
                        report.coverage().reasons()),
                new Line(
                        "identity",
                        report.identity().verdict().name(),
                        report.identity().reasons()));
    }
}
