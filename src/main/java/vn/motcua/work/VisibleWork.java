package vn.motcua.work;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.mandate.Mandate;

/** Which open work items wait for somebody: those of their roles, and those that are theirs by delegation. */
@Component
public class VisibleWork {

    private final Authority authority;
    private final JdbcClient database;

    VisibleWork(Authority authority, JdbcClient database) {
        this.authority = authority;
        this.database = database;
    }

    /** SQL over a work item {@code w}, and its named values; {@code :account} is always the actor's. */
    public record Condition(String sql, Map<String, Object> values) {

        public Condition {
            values = Map.copyOf(values);
        }
    }

    /**
     * What the actor's inbox shows; nothing when no work can wait for them.
     *
     * @param queue only this role's
     */
    public Optional<Condition> of(Actor actor, @Nullable Role queue) {
        var branches = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        own(actor, queue, branches, values);
        for (var mandate : authority.mandates(actor)) {
            if (queue == null || queue == mandate.role()) {
                delegated(mandate, branches, values);
            }
        }
        if (branches.isEmpty()) {
            return Optional.empty();
        }
        values.put("account", actor.account().value());
        return Optional.of(new Condition("w.closed_at is null and (" + String.join(" or ", branches) + ")", values));
    }

    /** Queues of the actor's roles in their agency, without what others have taken out. */
    private static void own(Actor actor, @Nullable Role queue, List<String> branches, Map<String, Object> values) {
        var roles = actor.roles().stream()
                .filter(role -> queue == null || queue == role)
                .map(Role::name)
                .toList();
        if (roles.isEmpty() || actor.agency() == null) {
            return;
        }
        values.put("roles", roles);
        values.put("agency", actor.agency().value());
        branches.add("(w.role in (:roles) and w.agency = :agency"
                + " and (w.owner is null or w.owner = :account or w.on_behalf_of = :account))");
    }

    /** What a delegation is for, with what the delegator had taken when they are away. */
    private static void delegated(Mandate mandate, List<String> branches, Map<String, Object> values) {
        var name = "m" + branches.size();
        values.put(name + "Role", mandate.role().name());
        values.put(name + "From", mandate.from().value());
        values.put(name, mandate.agency().value());
        var scope = "";
        if (!mandate.procedures().isEmpty()) {
            scope = " and w.procedure_code in (:" + name + "Scope)";
            values.put(
                    name + "Scope",
                    mandate.procedures().stream().map(ProcedureCode::value).toList());
        }
        branches.add(
                "(w.role = :%1$sRole and w.agency = :%1$s%2$s and (w.owner is null or w.owner = :account or w.on_behalf_of = :%1$sFrom%3$s))"
                        .formatted(name, scope, mandate.away() ? " or w.owner = :" + name + "From" : ""));
    }

    /** Ids of an inbox page, the most urgent first. */
    List<String> page(Actor actor, InboxFilter filter, InboxPlace after, int size) {
        var condition = of(actor, filter.role());
        if (condition.isEmpty()) {
            return List.of();
        }
        var sql = """
                select w.id from work_item w where %s and %s and (w.due_at > :after or (w.due_at = :after and w.id > :id))
                order by w.due_at, w.id fetch first :size rows only
                """.formatted(condition.get().sql(), filter.mine() ? "w.owner = :account" : "true");
        return database.sql(sql)
                .params(condition.get().values())
                .param("after", after.due().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("size", size)
                .query(String.class)
                .list();
    }
}
