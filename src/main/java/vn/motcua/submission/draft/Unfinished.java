package vn.motcua.submission.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** Somebody's drafts for the pages that list them; {@code @unfinished.of(actor)} in templates. */
@Component("unfinished")
public class Unfinished {

    private final DraftDesk desk;
    private final Procedures procedures;

    Unfinished(DraftDesk desk, Procedures procedures) {
        this.desk = desk;
        this.procedures = procedures;
    }

    /** A draft in a list. */
    public record Row(String address, String procedure, Instant updatedAt) {}

    /** The latest first; none for a visitor. */
    public List<Row> of(@Nullable Actor actor) {
        if (actor == null) {
            return List.of();
        }
        return desk.unfinished(actor.account()).stream()
                .flatMap(draft -> procedures.find(draft.procedure()).map(procedure -> row(draft, procedure)).stream())
                .toList();
    }

    private static Row row(Draft draft, Procedure procedure) {
        return new Row("/ho-so/nhap/" + draft.id(), procedure.shortName(), draft.updatedAt());
    }
}
