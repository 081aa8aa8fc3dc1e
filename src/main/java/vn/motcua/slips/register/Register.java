package vn.motcua.slips.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.procedure.Procedures;
import vn.motcua.result.Receivers;
import vn.motcua.slips.SlipTimes;
import vn.motcua.work.PersonalData;

/**
 * The register of accepted dossiers (<i>Sổ theo dõi hồ sơ</i>), for officials of the unit. Whoever may not read what people
 * declared, administrators above all, sees the same lines without names and addresses.
 */
@Component
class Register {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int BATCH = 500;
    private static final String MASKED = "•••";

    private final RegisterRows rows;
    private final Agencies agencies;
    private final Procedures procedures;
    private final Receivers receivers;
    private final PersonalData personalData;
    private final MessageSource texts;
    private final Clock clock;

    Register(
            RegisterRows rows,
            Agencies agencies,
            Procedures procedures,
            Receivers receivers,
            PersonalData personalData,
            MessageSource texts,
            Clock clock) {
        this.rows = rows;
        this.agencies = agencies;
        this.procedures = procedures;
        this.receivers = receivers;
        this.personalData = personalData;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A page of the register.
     *
     * @param next where the page behind it begins; nothing for the last
     */
    record Page(List<RegisterLine> lines, @Nullable RegisterPlace next) {}

    Instant now() {
        return clock.instant();
    }

    /** The unit that is asked for, or the actor's; 403 for citizens, 404 for a unit elsewhere. */
    RegisterQuery.Scope scope(Actor actor, String unit) {
        var own = actor.agency();
        if (own == null || !actor.isOfficial()) {
            throw RuleViolation.forbidden("actor.role-missing", Role.RECEPTIONIST.id());
        }
        var asked = unit.isEmpty() ? own : new AgencyId(unit);
        if (!actor.oversees(asked) && !actor.inherited().contains(asked)) {
            throw RuleViolation.notFound("agency.unknown", unit);
        }
        return new RegisterQuery.Scope(asked, actor.oversees());
    }

    /** A page of lines behind a place; written down as a reading of personal data. */
    @Transactional(readOnly = true)
    public Page page(RegisterQuery query, RegisterPlace after, int size, Actor actor) {
        var found = rows.after(after, query, codes(query), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var lines = lines(shown, after.order(), readable(query, actor));
        return new Page(lines, found.size() > size ? shown.getLast().place(after.order() + shown.size()) : null);
    }

    /** Stops with 422 when a register has more lines than a file may have. */
    @Transactional(readOnly = true)
    public void mustHaveAtMost(int most, RegisterQuery query) {
        if (rows.count(query, codes(query), most + 1) > most) {
            throw RuleViolation.invalid("slips.register.too-long", most);
        }
    }

    /** All lines, in batches that are read one after the other. */
    public void all(RegisterQuery query, Actor actor, Consumer<List<RegisterLine>> reader) {
        var codes = codes(query);
        boolean readable = readable(query, actor);
        var place = RegisterPlace.START;
        var batch = rows.after(place, query, codes, BATCH);
        while (!batch.isEmpty()) {
            reader.accept(lines(batch, place.order(), readable));
            place = batch.getLast().place(place.order() + batch.size());
            batch = rows.after(place, query, codes, BATCH);
        }
    }

    private boolean readable(RegisterQuery query, Actor actor) {
        return personalData.readList(query.unit(), actor, "register " + query.from() + "/" + query.to());
    }

    /** The procedures of the sector or the one that is asked for; nothing for all. */
    private @Nullable List<ProcedureCode> codes(RegisterQuery query) {
        if (query.procedure() != null) {
            return List.of(query.procedure());
        }
        return query.sector() == null ? null : procedures.inSector(query.sector());
    }

    private List<RegisterLine> lines(List<RegisterRows.Row> found, int before, boolean readable) {
        var names = receivers.names(found.stream().map(RegisterRows.Row::id).toList());
        var units = new LinkedHashMap<AgencyId, String>();
        var lines = new ArrayList<RegisterLine>();
        int order = before;
        for (var row : found) {
            lines.add(new RegisterLine(
                    ++order,
                    row.number(),
                    name(row.procedure()),
                    readable ? row.name() : MASKED,
                    readable ? row.address() + "; " + row.phone() : MASKED,
                    units.computeIfAbsent(row.agency(), id -> agencies.get(id).name()),
                    SlipTimes.table(row.acceptedAt()),
                    SlipTimes.table(row.promisedAt()),
                    returned(row),
                    text("dossier.channel." + row.returnBy()),
                    receiver(row, names, readable)));
        }
        return lines;
    }

    String name(ProcedureCode code) {
        return procedures.name(code);
    }

    /** When the result was handed over, or how else it ended. */
    private String returned(RegisterRows.Row row) {
        if (row.endedAt() == null) {
            return "";
        }
        var at = SlipTimes.table(row.endedAt());
        return row.status() == DossierStatus.RETURNED ? at : text("dossier.status." + row.status()) + " " + at;
    }

    private String receiver(RegisterRows.Row row, Map<DossierId, String> names, boolean readable) {
        if (row.status() != DossierStatus.RETURNED) {
            return "";
        }
        if (row.returnBy() == Channel.ONLINE) {
            return text("slips.register.received-online");
        }
        return readable ? names.getOrDefault(row.id(), "") : MASKED;
    }

    private String text(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
