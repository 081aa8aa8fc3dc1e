package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.Sha256;

/**
 * A look at the place itself (<i>kiểm tra thực địa</i>): the applicant is told the day, then its record (<i>biên bản</i>)
 * says what was found.
 *
 * @param plannedOn the day that the applicant was told
 * @param note what the applicant was told with it, such as the hour and what to have ready
 * @param heldOn nothing until it was held, as with everything that follows
 * @param participants who was there
 * @param mendBy until when what was found is to be mended
 */
@Embeddable
public record Inspection(
        LocalDate plannedOn,
        @Nullable @Column(length = 2000) String note,
        @Nullable LocalDate heldOn,
        @Nullable @Column(length = 2000) String participants,
        @Nullable @Column(length = 2000) String findings,
        @Nullable @Enumerated(EnumType.STRING) Finding finding,
        @Nullable LocalDate mendBy) {

    /** What a look at the place came to (<i>kết luận kiểm tra</i>). */
    public enum Finding {
        /** <i>Đạt</i>. */
        MET,
        /** <i>Không đạt</i>. */
        NOT_MET,
        /** <i>Phải khắc phục, kiểm tra lại</i>. */
        MUST_MEND
    }

    /** The record (<i>biên bản kiểm tra</i>). */
    public record Report(
            LocalDate heldOn,
            String participants,
            String findings,
            Finding finding,
            @Nullable LocalDate mendBy) {

        Sha256 seal() {
            var facts = new HashMap<String, String>();
            facts.put("heldOn", heldOn.toString());
            facts.put("participants", participants);
            facts.put("findings", findings);
            facts.put("finding", finding.name());
            facts.put("mendBy", mendBy == null ? "" : mendBy.toString());
            return Sha256.of(CanonicalJson.write(facts));
        }
    }

    static Inspection planned(LocalDate day, @Nullable String note) {
        return new Inspection(day, note, null, null, null, null, null);
    }

    Inspection held(Report report) {
        return new Inspection(
                plannedOn,
                note,
                report.heldOn(),
                report.participants(),
                report.findings(),
                report.finding(),
                report.mendBy());
    }

    public boolean isHeld() {
        return heldOn != null;
    }

    public boolean isMet() {
        return finding == Finding.MET;
    }

    /** Whether something is to be mended before another look. */
    public boolean mustMend() {
        return finding == Finding.MUST_MEND;
    }

    /** What was told with the day. */
    public Optional<String> told() {
        return Optional.ofNullable(note);
    }
}
