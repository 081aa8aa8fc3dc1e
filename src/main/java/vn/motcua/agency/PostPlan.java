package vn.motcua.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;

/**
 * A post as it is to be given (<i>bố trí vị trí công tác</i>).
 *
 * @param title without "Quyền" or "Phụ trách", which {@code standing} says
 * @param lastDay nothing when nobody knows it yet
 */
public record PostPlan(
        AgencyId agency,
        String title,
        Post.Standing standing,
        Set<Role> roles,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    private static final int LONGEST_TITLE = 200;

    public PostPlan {
        title = title.strip();
        roles = Set.copyOf(roles);
    }

    /** A post for good from a day on. */
    public static PostPlan regular(AgencyId agency, String title, Set<Role> roles, LocalDate firstDay) {
        return new PostPlan(agency, title, Post.Standing.REGULAR, roles, firstDay, null);
    }

    /** Stops with everything that is wrong with it by itself. */
    public void check(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (title.isEmpty()) {
            errors.add(new FieldError("title", "post.title-missing"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(new FieldError("title", "post.title-too-long", LONGEST_TITLE));
        }
        if (roles.isEmpty()) {
            errors.add(new FieldError("roles", "post.roles-missing"));
        } else if (!roles.stream().allMatch(Role::isOfficial)) {
            errors.add(new FieldError("roles", "post.not-for-citizens"));
        } else if (roles.contains(Role.ADMINISTRATOR) && roles.size() > 1) {
            errors.add(new FieldError("roles", "post.administrator-alone"));
        }
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            errors.add(new FieldError("lastDay", "post.ends-before-it-begins"));
        } else if (lastDay != null && lastDay.isBefore(today)) {
            errors.add(new FieldError("lastDay", "post.in-the-past"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
