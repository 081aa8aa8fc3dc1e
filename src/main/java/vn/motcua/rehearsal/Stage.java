package vn.motcua.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.support.StandardServletEnvironment;
import vn.motcua.linter.Folder;
import vn.motcua.linter.Linters;

/**
 * The whole application, started for one folder and thrown away afterwards (<i>môi trường chạy thử</i>). It hears no
 * setting from outside — no environment, no system property, no file beside the program — so that nothing can lead it
 * to a database in use; and whatever led it there would be stopped by {@link OnlyInMemory}.
 */
final class Stage implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final StandingClock clock;
    private final Path disk;

    private Stage(ConfigurableApplicationContext application, StandingClock clock, Path disk) {
        this.application = application;
        this.clock = clock;
        this.disk = disk;
    }

    /** Settings come from the program itself and from the arguments alone. */
    private static final class Sealed extends StandardServletEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // none: neither the system's properties nor its environment
        }
    }

    /**
     * Starts it.
     *
     * @param program the class that starts the application
     * @param from where its clock stands: before all stories, or its certificates are too young for them
     */
    static Stage set(Class<?> program, Folder folder, Instant from) {
        try {
            var disk = Files.createTempDirectory("motcua-rehearsal");
            write(folder, disk);
            var clock = new StandingClock(from);
            try {
                return new Stage(application(program, clock).run(arguments(disk)), clock, disk);
            } catch (RuntimeException e) {
                FileSystemUtils.deleteRecursively(disk);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpringApplication application(Class<?> program, StandingClock clock) {
        var application = new SpringApplication(program);
        application.setEnvironment(new Sealed());
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> {
            context.getBeanFactory().addBeanPostProcessor(new OnlyInMemory());
            ((GenericApplicationContext) context)
                    .registerBean(
                            "standingClock",
                            StandingClock.class,
                            () -> clock,
                            definition -> definition.setPrimary(true));
        });
        return application;
    }

    private static String[] arguments(Path disk) {
        return new String[] {
            "--spring.config.location=classpath:/",
            "--spring.profiles.active=demo",
            "--spring.datasource.url=jdbc:h2:mem:rehearsal-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
            "--spring.jmx.enabled=false",
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--server.shutdown=immediate",
            "--logging.level.root=error",
            "--motcua.data=" + disk,
            "--motcua.address=http://127.0.0.1",
            "--motcua.procedure.folder=" + disk.resolve("forms").toUri(),
            "--motcua.workflow.folder=" + disk.resolve("processes").toUri(),
            "--motcua.workflow.look-at-least-every=200ms",
            "--motcua.notice.sweep-every=P1D",
            "--motcua.directory.settle-every=P1D"
        };
    }

    /** The folder as it stands among others, and all processes with its own. */
    private static void write(Folder folder, Path disk) throws IOException {
        var processes = Files.createDirectories(disk.resolve("processes"));
        for (var model : Linters.models().entrySet()) {
            Files.writeString(processes.resolve(model.getKey() + ".bpmn"), model.getValue());
        }
        write(folder, disk, "rehearsed");
        folder.stories().stream()
                .flatMap(file -> Before.of(folder, file).stream())
                .map(Before::folder)
                .filter(name -> !name.equals(folder.name()))
                .distinct()
                .forEach(name -> write(Linters.folder(name), disk, name));
    }

    private static void write(Folder folder, Path disk, String name) {
        var root = disk.resolve("forms").resolve(name);
        try {
            for (var file : folder.files().entrySet()) {
                var path = folder.models().contains(file.getKey())
                        ? disk.resolve("processes").resolve(file.getKey())
                        : root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        var server = ((ServletWebServerApplicationContext) application).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    Consumer<Instant> clock() {
        return clock::set;
    }

    @Override
    public void close() {
        application.close();
        try {
            FileSystemUtils.deleteRecursively(disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
