package vn.motcua.submission;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.core.DossierId;

/** For whom dossiers were filed by somebody else (<i>nộp hộ, nộp thay</i>). */
@Repository
public class Principals {

    private final JdbcClient database;

    Principals(JdbcClient database) {
        this.database = database;
    }

    /** The one for whom the applicant filed; nothing when it is their own affair. */
    public Optional<OnBehalfOf> of(DossierId dossier) {
        return database.sql("select name, relationship from submission_on_behalf where dossier = ?")
                .param(dossier.value())
                .query((row, number) -> new OnBehalfOf(row.getString("name"), row.getString("relationship")))
                .optional();
    }
}
