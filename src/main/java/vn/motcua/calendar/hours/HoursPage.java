package vn.motcua.calendar.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.calendar.Sessions;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.web.Texts;

/** An agency's week, and a form that changes a weekday of it from a day on. */
@Controller
class HoursPage {

    private static final String ADDRESS = "/quan-tri/lich/gio-lam-viec";

    private final HoursDesk desk;
    private final Texts texts;

    HoursPage(HoursDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** What the form sends, as typed. */
    record Form(String unit, String weekday, String what, String sessions, String first, String last, String source) {

        Form(
                @Nullable String unit,
                @Nullable String weekday,
                @Nullable String what,
                @Nullable String sessions,
                @Nullable String first,
                @Nullable String last,
                @Nullable String source) {
            this.unit = Objects.requireNonNullElse(unit, "");
            this.weekday = Objects.requireNonNullElse(weekday, "");
            this.what = Objects.requireNonNullElse(what, "");
            this.sessions = Objects.requireNonNullElse(sessions, "");
            this.first = Objects.requireNonNullElse(first, "");
            this.last = Objects.requireNonNullElse(last, "");
            this.source = Objects.requireNonNullElse(source, "");
        }

        /** What an administrator most often comes for. */
        static Form saturdayMorning(String unit) {
            return new Form(unit, DayOfWeek.SATURDAY.name(), "HOURS", "07:30-11:30", "", "", "");
        }

        HoursDesk.Asked read() {
            return new HoursDesk.Asked(
                    new AgencyId(unit),
                    weekdayOf(weekday),
                    says(),
                    day("first", first).orElseThrow(() -> InvalidInput.of("first", "calendar.day-format")),
                    day("last", last),
                    Vietnamese.clean(source));
        }

        private Optional<Sessions> says() {
            return switch (what) {
                case "ABOVE" -> Optional.empty();
                case "CLOSED" -> Optional.of(Sessions.NONE);
                default -> Optional.of(given());
            };
        }

        private Sessions given() {
            try {
                var given = Sessions.parse(sessions);
                if (!given.isEmpty()) {
                    return given;
                }
            } catch (RuleViolation e) {
                throw new InvalidInput(List.of(new FieldError("sessions", e.code(), e.arguments()[0].toString())));
            }
            throw InvalidInput.of("sessions", "calendar.sessions-missing");
        }

        private static DayOfWeek weekdayOf(String name) {
            try {
                return DayOfWeek.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw new InvalidInput(List.of(new FieldError("weekday", "calendar.weekday", name)));
            }
        }

        private static Optional<LocalDate> day(String field, String text) {
            try {
                return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw InvalidInput.of(field, "calendar.day-format", text);
            }
        }
    }

    @GetMapping(ADDRESS)
    String hours(Actor actor, @RequestParam(defaultValue = "") String unit, Model model) {
        return show(unit, Optional.empty(), List.of(), actor, model);
    }

    @PostMapping(ADDRESS)
    String change(@ModelAttribute Form form, Actor actor, RedirectAttributes later, Model model) {
        try {
            desk.change(form.read(), actor);
        } catch (InvalidInput e) {
            return show(form.unit(), Optional.of(form), e.errors(), actor, model);
        }
        later.addFlashAttribute("done", texts.text("calendar.hours.changed"));
        later.addAttribute("unit", form.unit());
        return "redirect:" + ADDRESS;
    }

    private String show(String unit, Optional<Form> sent, List<FieldError> errors, Actor actor, Model model) {
        var view = desk.view(unit.isEmpty() ? Optional.empty() : Optional.of(new AgencyId(unit)), actor);
        var agency = view.agency();
        model.addAttribute("view", view);
        model.addAttribute("unit", agency.value());
        model.addAttribute("units", desk.agencies(actor));
        model.addAttribute("weekdays", weekdays());
        model.addAttribute("form", sent.orElseGet(() -> Form.saturdayMorning(agency.value())));
        model.addAttribute("changes", actor.is(Role.ADMINISTRATOR, agency));
        model.addAttribute("errors", errors);
        return "calendar/hours";
    }

    private Map<String, String> weekdays() {
        var names = new LinkedHashMap<String, String>();
        for (var weekday : DayOfWeek.values()) {
            names.put(weekday.name(), texts.text("calendar.weekday." + weekday));
        }
        return names;
    }
}
