package vn.motcua.dossier;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AgencyId;

/** Gives out the numbers of dossiers, slips and results; without gaps on the happy path, without duplicates ever. */
@Component
public class DossierNumbers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final NumberSeries series;

    DossierNumbers(NumberSeries series) {
        this.series = series;
    }

    /** The next dossier number of an agency on the day of {@code at}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierNumber next(AgencyId agency, Instant at) {
        var day = at.atZone(ZONE).toLocalDate();
        return DossierNumber.of(agency, day, series.next(agency + "|" + day));
    }

    /** The next number of a kind of paper of an agency in the year of {@code at}, such as {@code 15/KS-2026}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextPaper(AgencyId agency, String kind, Instant at) {
        int year = at.atZone(ZONE).getYear();
        return series.next(agency + "|" + kind + "|" + year) + "/" + kind + "-" + year;
    }
}
