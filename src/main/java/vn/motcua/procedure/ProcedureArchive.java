package vn.motcua.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/**
 * Loads the folders at start and keeps the files of every version ever loaded, so that a running dossier is carried to
 * its end under the version that it was filed under, whatever the folder says by then.
 */
@Component
class ProcedureArchive {

    private static final Logger log = LoggerFactory.getLogger(ProcedureArchive.class);

    private final ProcedureSettings settings;
    private final ResourcePatternResolver resources;
    private final JdbcClient database;
    private final Clock clock;

    ProcedureArchive(ProcedureSettings settings, ResourcePatternResolver resources, JdbcClient database, Clock clock) {
        this.settings = settings;
        this.resources = resources;
        this.database = database;
        this.clock = clock;
    }

    /** Reads every folder; a fault in one stops the start with its file and line. */
    List<Procedure> load() {
        try {
            return Arrays.stream(resources.getResources(settings.folder() + "/*/procedure.yaml"))
                    .map(this::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Procedure load(Resource yaml) {
        var files = files(yaml);
        var version = Sha256.of(CanonicalJson.write(new TreeMap<>(files))).hex();
        var procedure = new ProcedureFile(folder(yaml), files).read(version);
        keep(procedure, files);
        return procedure;
    }

    private static String folder(Resource yaml) {
        try {
            var path = yaml.getURL().getPath().split("/", -1);
            return "forms/" + path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(Resource yaml) {
        var files = new HashMap<String, String>();
        try {
            for (var name : ProcedureFile.FILES) {
                var file = yaml.createRelative(name);
                if (file.exists()) {
                    files.put(name, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void keep(Procedure procedure, Map<String, String> files) {
        int known = database.sql("select count(*) from procedure_version where code = ? and version = ?")
                .params(procedure.code().value(), procedure.version())
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        try {
            database.sql("insert into procedure_version (code, version, loaded_at, files) values (?, ?, ?, ?)")
                    .params(
                            procedure.code().value(),
                            procedure.version(),
                            Timestamp.from(clock.instant()),
                            CanonicalJson.write(files))
                    .update();
            log.info("procedure {} loaded in version {}", procedure.code(), procedure.version());
        } catch (DuplicateKeyException e) {
            log.info("procedure {} was loaded by another node at the same time", procedure.code());
        }
    }

    /** A version from the archive, or 404. */
    Procedure version(ProcedureCode code, String version) {
        var files = database.sql("select files from procedure_version where code = ? and version = ?")
                .params(code.value(), version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> RuleViolation.notFound("procedure.unknown", code.value()));
        Map<String, String> read = JsonMapper.shared().readValue(files, new TypeReference<>() {});
        return new ProcedureFile("forms/" + code, read).read(version);
    }
}
