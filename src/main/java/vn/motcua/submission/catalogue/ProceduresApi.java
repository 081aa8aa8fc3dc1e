package vn.motcua.submission.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.procedure.AgencyLevel;
import vn.motcua.procedure.ProcedureCard;
import vn.motcua.procedure.ProcedureSearch;
import vn.motcua.procedure.ServiceLevel;

/** The catalogue for partners and apps; open to all. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProceduresApi {

    private final Catalogue catalogue;

    ProceduresApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Some results.
     *
     * @param next what {@code after} is for the results after these; nothing when there are no more
     */
    record Found(List<ProcedureCard> items, @Nullable String next, int total) {}

    @GetMapping
    Found find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable ServiceLevel level,
            @RequestParam(required = false) @Nullable AgencyLevel agencyLevel,
            @RequestParam(required = false) @Nullable String situation,
            @RequestParam(required = false) @Nullable String after) {
        var found = catalogue.find(new ProcedureSearch(q, sector, level, agencyLevel, situation), after);
        return new Found(found.items(), found.next(), found.total());
    }

    @GetMapping("/{code}")
    ProcedureDetails details(@PathVariable String code) {
        return catalogue.details(code);
    }
}
