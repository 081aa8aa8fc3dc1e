package vn.motcua.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Post.Standing;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;

/** Who works in an agency and below (<i>danh sách cán bộ</i>), a page at a time, in two statements. */
@Component
class StaffList {

    static final int A_PAGE = 30;

    private static final int LONGEST_WORDS = 100;

    private static final String BEHIND =
            "(a.folded, a.name) > (select b.folded, b.name from account b where b.person = :after)";

    private final JdbcClient database;
    private final Clock clock;

    StaffList(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Some officials by name without diacritics.
     *
     * @param next behind whom the next page begins, if there is one
     */
    record Page(List<Line> lines, @Nullable UUID next) {

        Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An official.
     *
     * @param posts those held, or to be held
     * @param waiting whether they have not chosen a password yet
     */
    record Line(UUID person, String account, String fullName, List<Held> posts, boolean locked, boolean waiting) {}

    /** A post in the list. */
    record Held(
            String title,
            String agency,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            boolean now) {}

    private record Found(UUID person, String account, String fullName, boolean locked, boolean waiting) {}

    /**
     * Those whose name or account contains these words, with or without diacritics.
     *
     * @param after behind whom the page begins; their names are in no address
     */
    @Transactional(readOnly = true)
    public Page page(String words, @Nullable UUID after, Actor actor) {
        var top = top(actor);
        var folded = Vietnamese.fold(words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
        var found = database.sql("""
                select a.person, a.name, a.full_name, a.locked_at, a.secret_until from account a
                where %s and a.folded like :words
                  and exists (select 1 from post p where p.account = a.name and (p.agency = :top or p.agency like :below))
                order by a.folded, a.name fetch first :size rows only
                """.formatted(after == null ? "true" : BEHIND))
                .param("after", after)
                .param("words", "%" + folded + "%")
                .param("top", top.value())
                .param("below", top + ".%")
                .param("size", A_PAGE + 1)
                .query(StaffList::found)
                .list();
        var shown = found.stream().limit(A_PAGE).toList();
        var posts = posts(shown);
        var lines = shown.stream()
                .map(one -> new Line(
                        one.person(),
                        one.account(),
                        one.fullName(),
                        posts.getOrDefault(one.account(), List.of()),
                        one.locked(),
                        one.waiting()))
                .toList();
        var last = found.size() > A_PAGE ? shown.getLast() : null;
        return new Page(lines, last == null ? null : last.person());
    }

    /** The highest agency that an administrator has. */
    static AgencyId top(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return Optional.ofNullable(actor.agency())
                .orElseThrow(() -> RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id()));
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("full_name"),
                row.getObject("locked_at") != null,
                row.getObject("secret_until") != null);
    }

    private Map<String, List<Held>> posts(List<Found> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        record Whose(String account, Held post) {}
        var today = Days.today(clock);
        return database
                .sql("""
                        select p.account, p.title, p.standing, p.first_day, p.last_day, g.name as agency
                        from post p join agency g on g.id = p.agency
                        where p.account in (:accounts) and (p.last_day is null or p.last_day >= :today)
                        order by p.first_day, p.title
                        """)
                .param("accounts", people.stream().map(Found::account).toList())
                .param("today", today)
                .query((row, number) -> {
                    var first = row.getObject("first_day", LocalDate.class);
                    var title = Standing.valueOf(row.getString("standing")).spoken(row.getString("title"));
                    return new Whose(
                            row.getString("account"),
                            new Held(
                                    title,
                                    row.getString("agency"),
                                    first,
                                    row.getObject("last_day", LocalDate.class),
                                    !first.isAfter(today)));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Whose::account, Collectors.mapping(Whose::post, Collectors.toList())));
    }
}
