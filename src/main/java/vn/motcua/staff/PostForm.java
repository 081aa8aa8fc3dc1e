package vn.motcua.staff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.agency.Post.Standing;
import vn.motcua.agency.PostPlan;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.Texts;

/** A post as it is typed into a form; whatever was left out is nothing. */
record PostForm(
        @Nullable String agency,
        @Nullable String title,
        @Nullable String standing,
        @Nullable List<String> roles,
        @Nullable String firstDay,
        @Nullable String lastDay) {

    /** The roles that a post may give, in the order of a dossier's life. */
    private static final List<Role> ROLES = List.of(
            Role.RECEPTIONIST,
            Role.CASE_OFFICER,
            Role.HEAD,
            Role.LEADER,
            Role.CLERK,
            Role.INSPECTOR,
            Role.ADMINISTRATOR);

    static PostForm blank(LocalDate today) {
        return new PostForm(null, null, Standing.REGULAR.name(), List.of(), today.toString(), null);
    }

    static Map<String, String> roles(Texts texts) {
        return ROLES.stream()
                .collect(Collectors.toMap(
                        Role::id, role -> texts.text("staff.role." + role.id()), (a, b) -> a, LinkedHashMap::new));
    }

    static Map<String, String> standings(Texts texts) {
        return Arrays.stream(Standing.values())
                .collect(Collectors.toMap(
                        Standing::name,
                        one -> texts.text("staff.standing." + one.name()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    PostPlan plan() {
        var errors = new ArrayList<FieldError>();
        var where = read(() -> new AgencyId(typed(agency)), "agency", "staff.agency-missing", errors);
        var as = read(
                () -> typed(standing).isEmpty() ? Standing.REGULAR : Standing.valueOf(typed(standing)),
                "standing",
                "staff.standing-missing",
                errors);
        var gives = read(this::chosenRoles, "roles", "post.roles-missing", errors);
        var first = read(() -> LocalDate.parse(typed(firstDay)), "firstDay", "staff.day", errors);
        var last = typed(lastDay).isEmpty()
                ? null
                : read(() -> LocalDate.parse(typed(lastDay)), "lastDay", "staff.day", errors);
        if (where == null || as == null || gives == null || first == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new PostPlan(where, typed(title), as, gives, first, last);
    }

    private Set<Role> chosenRoles() {
        return roles == null ? Set.of() : roles.stream().map(Role::of).collect(Collectors.toSet());
    }

    /** A day in a box with a calendar. */
    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw InvalidInput.of(field, "staff.day");
        }
    }

    private static <T> @Nullable T read(Supplier<T> value, String field, String code, List<FieldError> errors) {
        try {
            return value.get();
        } catch (DateTimeException | IllegalArgumentException | RuleViolation e) {
            errors.add(new FieldError(field, code));
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
