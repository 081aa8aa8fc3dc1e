package vn.motcua.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.core.RuleViolation;

/** Procedures as they were last read, no more than so many: those not asked for the longest go first. */
@Component
class ProcedureShelf {

    private final VersionRows rows;
    private final Map<VersionKey, Procedure> held;

    ProcedureShelf(VersionRows rows, ProcedureSettings settings) {
        this.rows = rows;
        this.held = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<VersionKey, Procedure> eldest) {
                return size() > settings.held();
            }
        };
    }

    /** A version whatever became of it, or 404. */
    Procedure get(VersionKey key) {
        Procedure known;
        synchronized (held) {
            known = held.get(key);
        }
        if (known != null) {
            return known;
        }
        var files = rows.files(key)
                .orElseThrow(() ->
                        RuleViolation.notFound("procedure.unknown", key.code().value()));
        var read = ProcedureFile.read("forms/" + key.code(), files);
        synchronized (held) {
            held.put(key, read);
        }
        return read;
    }
}
