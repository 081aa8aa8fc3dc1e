package vn.motcua.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.monitoring.outbox.GivenUpEvents;
import vn.motcua.web.Texts;

/** The administrator's home: the figures of a period, on a page and as a table for a spreadsheet. */
@Controller
class BoardPage {

    private final WatchDesk desk;
    private final IncidentDesk incidents;
    private final GivenUpEvents events;
    private final WaitingDesk waiting;
    private final Texts texts;

    BoardPage(WatchDesk desk, IncidentDesk incidents, GivenUpEvents events, WaitingDesk waiting, Texts texts) {
        this.desk = desk;
        this.incidents = incidents;
        this.events = events;
        this.waiting = waiting;
        this.texts = texts;
    }

    @GetMapping("/quan-tri")
    String board(
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit,
            Model model,
            HttpServletResponse response) {
        var scope = desk.scope(actor, unit);
        model.addAttribute("units", choices(desk.units(Objects.requireNonNull(actor.agency()))));
        model.addAttribute("unit", scope.value());
        model.addAttribute(
                "incidents", incidents.all(actor).size() + events.all(actor).size());
        model.addAttribute("forgotten", waiting.count(desk.scope(actor, "")));
        try {
            show(Period.of(from, to, desk.now()), scope, model);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            show(Period.of("", "", desk.now()), scope, model);
            model.addAttribute("errors", e.errors());
            model.addAttribute("from", from);
            model.addAttribute("to", to);
        }
        return "monitoring/board";
    }

    private void show(Period period, AgencyId scope, Model model) {
        var board = desk.board(period, scope);
        model.addAttribute("board", board);
        model.addAttribute("addsUp", board.total().figures().addUp());
        model.addAttribute("share", board.total().figures().onTimeShare().orElse(null));
        model.addAttribute(
                "measures", List.of(Measure.values()).stream().map(Measure::key).toList());
        model.addAttribute(
                "highlights",
                List.of(
                        Measure.RECEIVED.key(),
                        Measure.DECIDED.key(),
                        Measure.IN_PROGRESS.key(),
                        Measure.WAITING.key(),
                        Measure.OVERDUE.key()));
        model.addAttribute("from", period.from());
        model.addAttribute("to", period.to());
        model.addAttribute("errors", List.of());
    }

    private static Map<String, String> choices(Map<AgencyId, String> units) {
        var choices = new LinkedHashMap<String, String>();
        units.forEach((id, name) -> choices.put(id.value(), name));
        return choices;
    }

    @GetMapping("/quan-tri/chi-tieu.csv")
    ResponseEntity<byte[]> csv(
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit) {
        var period = Period.of(from, to, desk.now());
        var board = desk.board(period, desk.scope(actor, unit));
        var name = ContentDisposition.attachment()
                .filename("chi-tieu-" + period.from() + "-" + period.to() + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new BoardCsv(texts).write(board).getBytes(StandardCharsets.UTF_8));
    }
}
