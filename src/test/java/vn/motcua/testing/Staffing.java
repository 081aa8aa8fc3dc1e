package vn.motcua.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;

/** Officials for tests, employed and dismissed without anybody's consent. */
public final class Staffing {

    /** The day at which the test clock begins. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final JdbcClient database;

    public Staffing(JdbcClient database) {
        this.database = database;
    }

    /** Somebody as they usually act. */
    public static Actor actor(Accounts accounts, String name) {
        return accounts.get(new AccountName(name)).actor(DAY);
    }

    /** A new account with one post. */
    public UUID employ(String name, String fullName, AgencyId agency, String title, Role role) {
        database.sql("insert into account (name, person, full_name, password_hash, demo) values (?, ?, ?, 'x', true)")
                .params(name, UUID.randomUUID(), fullName)
                .update();
        return post(name, agency, title, role);
    }

    /** Lets somebody sign in with the password of the demo. */
    public void letIn(String name) {
        database.sql("update account set password_hash ="
                        + " (select q.password_hash from account q where q.name = 'quantri') where name = ?")
                .param(name)
                .update();
    }

    /** One more post for somebody. */
    public UUID post(String name, AgencyId agency, String title, Role role) {
        var id = UUID.randomUUID();
        database.sql("insert into post (id, account, agency, title, first_day, given_by, given_at)"
                        + " values (?, ?, ?, ?, ?, 'he-thong', current_timestamp)")
                .params(id, name, agency.value(), title, LocalDate.of(2025, 7, 1))
                .update();
        database.sql("insert into post_role (post, role) values (?, ?)")
                .params(id, role.name())
                .update();
        return id;
    }

    /** Takes a role away from somebody, and the post that gave nothing else. */
    public void strip(String name, Role role) {
        var posts = "(select id from post where account = ?)";
        database.sql("delete from post_role where role = ? and post in " + posts)
                .params(role.name(), name)
                .update();
        database.sql("update account set chosen_post = null where name = ?")
                .param(name)
                .update();
        database.sql("delete from post where account = ? and not exists (select 1 from post_role r where r.post = id)")
                .param(name)
                .update();
    }

    /** As if there had never been such an account. */
    public void dismiss(String name) {
        for (var role : Role.values()) {
            strip(name, role);
        }
        database.sql("delete from account where name = ?").param(name).update();
    }
}
