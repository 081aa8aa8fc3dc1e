package vn.motcua.result;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.core.DossierId;

/** Who took results at the counter (<i>người ký nhận kết quả</i>). */
@Repository
public class Receivers {

    private final JdbcClient database;

    Receivers(JdbcClient database) {
        this.database = database;
    }

    /** Their names; dossiers whose result nobody took at the counter are missing. */
    public Map<DossierId, String> names(Collection<DossierId> dossiers) {
        var names = new HashMap<DossierId, String>();
        if (!dossiers.isEmpty()) {
            database.sql("""
                            select dossier, receiver_name from result_paper
                            where dossier in (:dossiers) and receiver_name is not null order by edition""")
                    .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                    .query(row -> {
                        names.put(new DossierId(row.getObject("dossier", UUID.class)), row.getString("receiver_name"));
                    });
        }
        return names;
    }
}
