package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is drawn from the code: the committed copy must be what the code draws today. */
public record DrawnDocument(String path) {

    /** Fails when the committed copy is stale; with {@code -Dmotcua.draw=true} it is written anew instead. */
    public void isStillWhat(String drawn) {
        var file = Path.of(path);
        try {
            if (Boolean.getBoolean("motcua.draw")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, drawn);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s is stale; refresh it with: mvn test -Dmotcua.draw=true -Dtest='ModulesTests,LifeTests,LinterDocumentTests,RightsTests'",
                            path)
                    .isEqualTo(drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
