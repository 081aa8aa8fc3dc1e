package vn.motcua.directory.succession;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;

/** Abolishing an agency: what would happen, the order, and how far it is. */
@Controller
@RequestMapping("/quan-tri/co-quan/{id}/bai-bo")
class AbolitionPages {

    private static final String REFRESH_AFTER = "5";

    private final AbolitionDesk desk;
    private final Agencies agencies;

    AbolitionPages(AbolitionDesk desk, Agencies agencies) {
        this.desk = desk;
        this.agencies = agencies;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String successor,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var agency = new AgencyId(id);
        var report = desk.report(agency, actor);
        if (report.isPresent()) {
            return report(agency, report.get(), List.of(), model, response);
        }
        if (lastDay.isBlank() && successor.isBlank()) {
            var proposed = desk.proposed(agency, actor).map(AgencyId::value).orElse("");
            return form(agency, "", proposed, List.of(), actor, model);
        }
        try {
            var preview = desk.preview(agency, day(lastDay), identifier("successor", successor), actor);
            model.addAttribute("preview", preview);
            return form(agency, lastDay, successor.strip(), List.of(), actor, model);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(agency, lastDay, successor, e.errors(), actor, model);
        }
    }

    @PostMapping
    String order(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String successor,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var agency = new AgencyId(id);
        try {
            desk.order(agency, day(lastDay), identifier("successor", successor), actor);
            return "redirect:" + address(agency);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(agency, lastDay, successor, e.errors(), actor, model);
        }
    }

    /** Who goes on with a dossier that could not be moved; nobody named means that it is tried again. */
    @PostMapping("/ho-so/{dossier}")
    String decide(
            @PathVariable String id,
            @PathVariable UUID dossier,
            @RequestParam(defaultValue = "") String to,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var agency = new AgencyId(id);
        try {
            var next = to.isBlank() ? Optional.<AgencyId>empty() : Optional.of(identifier("to", to));
            desk.decide(agency, new DossierId(dossier), next, actor);
            return "redirect:" + address(agency);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var errors = e.errors().stream()
                    .map(error -> new FieldError("to-" + dossier, error.code(), error.arguments()))
                    .toList();
            model.addAttribute("typed", to);
            return report(agency, desk.report(agency, actor).orElseThrow(), errors, model, response);
        }
    }

    private String form(
            AgencyId id, String lastDay, String successor, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("agency", agencies.get(id));
        model.addAttribute("states", desk.open(id, actor));
        model.addAttribute("planned", desk.planned(id, actor));
        model.addAttribute("lastDay", lastDay);
        model.addAttribute("successor", successor);
        model.addAttribute("errors", errors);
        return "directory/abolish";
    }

    private String report(
            AgencyId id, Abolition.Report report, List<FieldError> errors, Model model, HttpServletResponse response) {
        if (report.progress().isMoving() && errors.isEmpty()) {
            response.setHeader("Refresh", REFRESH_AFTER);
        }
        var named = Stream.concat(
                        Stream.of(report.abolition().successor().value()),
                        report.moved().stream().map(Abolition.Line::movedTo))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        model.addAttribute("agency", agencies.get(id));
        model.addAttribute("report", report);
        model.addAttribute("names", desk.names(named));
        model.addAttribute("errors", errors);
        return "directory/abolition";
    }

    private static String address(AgencyId agency) {
        return "/quan-tri/co-quan/" + agency + "/bai-bo";
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw InvalidInput.of("lastDay", "directory.day");
        }
    }

    private static AgencyId identifier(String field, String text) {
        try {
            return new AgencyId(text.strip());
        } catch (RuleViolation e) {
            throw InvalidInput.of(field, e.code(), e.arguments());
        }
    }
}
