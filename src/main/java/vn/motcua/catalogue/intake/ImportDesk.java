package vn.motcua.catalogue.intake;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.motcua.core.Actor;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.VersionDesk;

/** Takes catalogues in (<i>nhập danh mục</i>): a file is looked at first, and taken in when somebody says so. */
@Service
public class ImportDesk {

    private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);
    private static final int LONGEST_NAME = 200;

    private final RunRows runs;
    private final CatalogueFiles files;
    private final ImportWorker worker;
    private final Clock clock;

    ImportDesk(RunRows runs, CatalogueFiles files, ImportWorker worker, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.worker = worker;
        this.clock = clock;
    }

    /** Keeps a file and begins to look at it; nothing of it is taken in yet. */
    public long upload(InputStream bytes, String fileName, Actor actor) {
        VersionDesk.requireKeeper(actor);
        return begin(bytes, fileName, actor);
    }

    /** Takes in what was looked at; 409 when that has been said before, or another file is being taken in. */
    public void go(long run, Actor actor) {
        VersionDesk.requireKeeper(actor);
        if (!runs.go(run, clock.instant())) {
            throw RuleViolation.conflict("catalogue.run-not-ready");
        }
        log.info("run {} started by {}", run, actor.account());
        worker.wake();
    }

    /** A run, or 404. */
    public Run get(long run, Actor actor) {
        VersionDesk.requireKeeper(actor);
        return runs.find(run).orElseThrow(() -> RuleViolation.notFound("catalogue.run-unknown"));
    }

    /** The latest first. */
    public List<Run> latest(Actor actor) {
        VersionDesk.requireKeeper(actor);
        return runs.latest(20);
    }

    /** As the page does it, in one go and in the name of the process itself: for the command. What became of it. */
    public Run all(InputStream bytes, String fileName) {
        long id = begin(bytes, fileName, Actor.SYSTEM);
        worker.work();
        if (runs.find(id).filter(run -> run.state() == Run.State.LOOKED).isPresent()) {
            if (!runs.go(id, clock.instant())) {
                throw RuleViolation.conflict("catalogue.run-not-ready");
            }
            worker.work();
        }
        return runs.find(id).orElseThrow();
    }

    private long begin(InputStream bytes, String fileName, Actor actor) {
        var name = Vietnamese.clean(fileName.replace('\n', ' '));
        var sha256 = files.keep(bytes);
        long run = runs.start(
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                sha256,
                actor.account(),
                clock.instant());
        log.info("catalogue {} uploaded by {} as run {}", sha256, actor.account(), run);
        return run;
    }
}
