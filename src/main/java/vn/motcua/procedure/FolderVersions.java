package vn.motcua.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.AccountName;
import vn.motcua.procedure.ProcedureVersion.Act;

/**
 * The procedures that come with the program, one folder each. They are in use by themselves, from the start on: whoever
 * released the program has looked at them. What was loaded once is kept, so that a running dossier is carried to its end
 * under the version that it was filed under, whatever the folder says by then.
 */
@Component
class FolderVersions {

    private static final Logger log = LoggerFactory.getLogger(FolderVersions.class);

    private final ProcedureSettings settings;
    private final ResourcePatternResolver resources;
    private final VersionRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<VersionKey> keys;

    FolderVersions(
            ProcedureSettings settings,
            ResourcePatternResolver resources,
            VersionRows rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.resources = resources;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.keys = load();
    }

    /** The versions of this node's folders. */
    List<VersionKey> keys() {
        return keys;
    }

    /** Reads every folder; a fault in one stops the start with its file and line. */
    private List<VersionKey> load() {
        try {
            var tables = Arrays.stream(resources.getResources(settings.folder() + "/*/*.dmn"))
                    .collect(Collectors.groupingBy(FolderVersions::folder));
            return Arrays.stream(resources.getResources(settings.folder() + "/*/procedure.yaml"))
                    .map(yaml -> load(yaml, tables.getOrDefault(folder(yaml), List.of())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VersionKey load(Resource yaml, List<Resource> tables) {
        var files = files(yaml, tables);
        var procedure = ProcedureFile.read(folder(yaml), files);
        keep(procedure, files);
        return new VersionKey(procedure.code(), procedure.version());
    }

    private static String folder(Resource file) {
        try {
            var path = file.getURL().getPath().split("/", -1);
            return "forms/" + path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> files(Resource yaml, List<Resource> tables) {
        var files = new HashMap<String, String>();
        try {
            for (var name : ProcedureFile.FILES) {
                var file = yaml.createRelative(name);
                if (file.exists()) {
                    files.put(name, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            for (var table : tables) {
                files.put(
                        Objects.requireNonNull(table.getFilename()), table.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void keep(Procedure procedure, Map<String, String> files) {
        var key = new VersionKey(procedure.code(), procedure.version());
        var act = new Act(AccountName.SYSTEM, clock.instant());
        var known = rows.find(key);
        if (known.isPresent() && !rows.isUndescribed(key)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (known.isEmpty()) {
                    rows.insert(procedure, files, Origin.FOLDER, VersionState.ACTIVE, act);
                } else {
                    rows.describe(procedure);
                }
                rows.activateFolder(key, act, rows.nextEdition());
            });
            log.info("procedure {} loaded in version {}", procedure.code(), procedure.version());
        } catch (DuplicateKeyException e) {
            log.info("procedure {} was loaded by another node at the same time", procedure.code());
        }
    }
}
