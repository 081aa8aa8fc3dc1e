package vn.motcua.submission.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.procedure.ServiceLevel;

/** The catalogue for partners and apps; open to all. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProceduresApi {

    private final Catalogue catalogue;

    ProceduresApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    Catalogue.Found find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable ServiceLevel level,
            @RequestParam(required = false) @Nullable String after) {
        return catalogue.find(new Catalogue.Search(q, sector, level), after);
    }

    @GetMapping("/{code}")
    ProcedureDetails details(@PathVariable String code) {
        return catalogue.details(code);
    }
}
