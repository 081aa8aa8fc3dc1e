package vn.motcua.work;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.Dossier;

/** What was issued for a dossier (<i>giấy tờ đã phát hành</i>), as officials' pages list it: a bean of the module that issues. */
@FunctionalInterface
public interface IssuedPapers {

    /**
     * A paper to be downloaded.
     *
     * @param kind key of what it is called
     * @param address where it is, below this service's own
     */
    record IssuedPaper(String kind, String number, Instant issuedAt, String address) {}

    List<IssuedPaper> of(Dossier dossier);
}
