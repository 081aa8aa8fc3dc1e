package vn.motcua.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.core.Actor;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.DossierStatus;

/** Dossiers over HTTP: one's own, and a stage for whoever knows code and secret. */
@RestController
@RequestMapping("/api/v1")
class TrackingApi {

    private static final int PAGE = 50;

    private final TrackingDesk desk;

    TrackingApi(TrackingDesk desk) {
        this.desk = desk;
    }

    record Row(
            String code,
            String procedure,
            String summary,
            String status,
            int nationalCode,
            Instant submittedAt,
            Instant dueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rows(List<Row> items, @Nullable String next) {}

    @GetMapping("/dossiers/{code}")
    DossierView dossier(@PathVariable String code, Actor actor) {
        return desk.get(DossierNumber.parse(code), actor);
    }

    @GetMapping("/dossiers")
    Rows own(
            Actor actor,
            @RequestParam(required = false) @Nullable DossierStatus status,
            @RequestParam(defaultValue = "") String after) {
        var found = desk.own(actor, status, Place.of(after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? Place.after(page.getLast()).token() : null;
        return new Rows(page.stream().map(TrackingApi::row).toList(), next);
    }

    @GetMapping("/tracking/{code}")
    Stage stage(@PathVariable String code, @RequestParam(defaultValue = "") String secret) {
        return desk.lookUp(code, secret);
    }

    private static Row row(Dossier dossier) {
        return new Row(
                dossier.number().value(),
                dossier.procedure().value(),
                dossier.summary(),
                dossier.status().name(),
                dossier.status().nationalCode(),
                dossier.clocks().submittedAt(),
                dossier.clocks().currentDueAt());
    }
}
