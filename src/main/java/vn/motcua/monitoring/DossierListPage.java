package vn.motcua.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.ProcedureCode;
import vn.motcua.web.Texts;
import vn.motcua.work.Tags;
import vn.motcua.work.Tags.Tag;

/** The list behind a figure: codes, states and dates, nothing personal. */
@Controller
class DossierListPage {

    private static final int PAGE = 50;

    private final WatchDesk desk;
    private final Tags tags;
    private final Texts texts;

    DossierListPage(WatchDesk desk, Tags tags, Texts texts) {
        this.desk = desk;
        this.tags = tags;
        this.texts = texts;
    }

    /** A line as the page shows it. */
    record Line(
            String number,
            String unit,
            String procedure,
            Tag status,
            Instant submittedAt,
            Instant dueAt,
            @Nullable Instant finishedAt,
            boolean late) {}

    @GetMapping("/quan-tri/ho-so")
    String list(Actor actor, Asked asked, @RequestParam(defaultValue = "") String after, Model model) {
        var unit = desk.scope(actor, asked.unit());
        var procedure = asked.procedure().isEmpty() ? null : new ProcedureCode(asked.procedure());
        var period = Period.of(asked.from(), asked.to(), desk.now());
        var listing = new Indicators.Listing(Measure.of(asked.measure()), period, unit, procedure);
        var found = desk.list(listing, Place.of(after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("title", texts.text("monitoring." + asked.measure()));
        model.addAttribute("period", period);
        model.addAttribute("unit", unit.value());
        model.addAttribute("unitName", desk.units(unit).getOrDefault(unit, unit.value()));
        model.addAttribute("procedureName", procedure == null ? null : desk.name(procedure));
        model.addAttribute("lines", page.stream().map(this::line).toList());
        model.addAttribute("first", after.isEmpty() ? null : Board.address(listing, ""));
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? Board.address(listing, page.getLast().place().token())
                        : null);
        return "monitoring/dossiers";
    }

    private Line line(Indicators.Line line) {
        return new Line(
                line.number(),
                line.unit().value(),
                desk.name(line.procedure()),
                tags.status(line.status()),
                line.submittedAt(),
                line.dueAt(),
                line.finishedAt(),
                line.isLate(desk.now()));
    }

    /** What a list is asked for by. */
    record Asked(String measure, String from, String to, String unit, String procedure) {

        Asked(
                @Nullable String measure,
                @Nullable String from,
                @Nullable String to,
                @Nullable String unit,
                @Nullable String procedure) {
            this.measure = measure == null ? "" : measure;
            this.from = from == null ? "" : from;
            this.to = to == null ? "" : to;
            this.unit = unit == null ? "" : unit;
            this.procedure = procedure == null ? "" : procedure;
        }
    }
}
