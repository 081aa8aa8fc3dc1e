package vn.motcua.tracking.dates;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.core.Actor;
import vn.motcua.dossier.DossierNumber;

/** Why a dossier's dates are what they are, for programs. */
@RestController
class DatesApi {

    private final DatesDesk desk;

    DatesApi(DatesDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/dossiers/{code}/dates")
    DatesView dates(@PathVariable String code, Actor actor) {
        return desk.dates(DossierNumber.parse(code), actor);
    }
}
