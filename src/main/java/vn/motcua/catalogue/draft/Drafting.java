package vn.motcua.catalogue.draft;

import java.util.Map;
import vn.motcua.catalogue.reading.Understood;

/** From what a record comes down to, to the files of a procedure, like those of a folder in {@code forms/}. */
public final class Drafting {

    /** The number of these rules: with another one every record is made into a procedure again. */
    public static final int GENERATION = 2;

    private Drafting() {}

    /** The same record gives the same files, byte by byte. */
    public static Map<String, String> files(Understood record, String code) {
        return Map.of(
                "procedure.yaml",
                ProcedureText.of(record, code),
                "declaration.form",
                FormText.of(record, code),
                "result.html",
                ResultText.of(record));
    }
}
