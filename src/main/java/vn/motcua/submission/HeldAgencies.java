package vn.motcua.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.dossier.Filing;

/**
 * The agencies that a dossier is filed with (<i>nơi nhận hồ sơ</i>): held against their end until the filing is committed,
 * so that what is filed is moved with the rest or is not filed at all.
 */
@Component
public class HeldAgencies {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Longer no line of agencies is that each came after the other. */
    private static final int LONGEST_LINE = 10;

    private final Agencies agencies;
    private final Clock clock;

    HeldAgencies(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Whoever comes late is told who receives now. */
    void hold(Filing filing) {
        var ids = new TreeSet<String>();
        ids.add(filing.agency().value());
        ids.add(filing.receivingAgency().value());
        if (agencies.hold(ids, day()).size() < ids.size()) {
            throw missing(filing.agency().value());
        }
    }

    /** Why nothing can be filed with an agency: it ended, and who receives now; or it receives nothing of the kind. */
    InvalidInput missing(String id) {
        var chosen = agencies.findById(id);
        return chosen.filter(agency -> !agency.existsOn(day())).isEmpty()
                ? InvalidInput.of("agency", "submission.agency")
                : chosen.flatMap(agency -> today(agency.id()))
                        .map(next -> InvalidInput.of("agency", "submission.agency-ended", next.name()))
                        .orElseGet(() -> InvalidInput.of("agency", "submission.agency"));
    }

    /** Who receives today what an agency received that may have ended. */
    public Optional<Agency> today(AgencyId id) {
        var day = day();
        var next = agencies.findById(id.value());
        for (int i = 0;
                i < LONGEST_LINE && next.filter(agency -> !agency.existsOn(day)).isPresent();
                i++) {
            next = next.flatMap(Agency::successor).flatMap(known -> agencies.findById(known.value()));
        }
        return next.filter(agency -> agency.existsOn(day));
    }

    private LocalDate day() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
