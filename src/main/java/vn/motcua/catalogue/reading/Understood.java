package vn.motcua.catalogue.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.procedure.AgencyLevel;
import vn.motcua.procedure.Citation;
import vn.motcua.procedure.ServiceLevel;

/**
 * What a record comes down to, with everything that is doubtful about it.
 *
 * @param code nothing when the record's is not one, or is another record's
 * @param limit nothing when none could be read
 * @param cases more than one, or none
 * @param obstacle why nobody can file it
 */
public record Understood(
        CatalogueRecord source,
        @Nullable String code,
        String name,
        String shortName,
        Citation sector,
        AgencyLevel agencyLevel,
        ServiceLevel level,
        @Nullable TimeLimit limit,
        @Nullable String levelReason,
        List<FeeRow> fees,
        List<Paper> papers,
        List<String> notes,
        List<String> cases,
        Citation result,
        List<Citation> legalBasis,
        LocalDate validFrom,
        @Nullable String obstacle,
        List<Doubt> doubts) {

    public Understood {
        fees = List.copyOf(fees);
        papers = List.copyOf(papers);
        notes = List.copyOf(notes);
        cases = List.copyOf(cases);
        legalBasis = List.copyOf(legalBasis);
        doubts = List.copyOf(doubts);
    }

    /**
     * A charge; several of them are a choice.
     *
     * @param feeKind {@code PHI} or {@code LE_PHI}
     * @param amount in đồng; nothing when it is told in words only
     */
    public record FeeRow(
            String feeKind, String label, @Nullable Long amount) {}

    /**
     * A paper.
     *
     * @param required whether no dossier is complete without it
     */
    public record Paper(
            String id,
            String name,
            int originals,
            int copies,
            boolean required,
            @Nullable String hint) {}

    /** Whether something was assumed that somebody should look at before it goes live. */
    public boolean isQuestionable() {
        return doubts.stream().anyMatch(doubt -> doubt.weight() == Doubt.Weight.QUESTION);
    }
}
