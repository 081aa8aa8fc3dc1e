package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalogue.intake.Samples;
import vn.motcua.testing.TestDatabase;

/** The command on a database that nobody has used before. */
@Tag("database")
class ImportCatalogueTests {

    private static int run(Path folder, String content) throws IOException {
        var file = Files.writeString(folder.resolve("danh-muc.jsonl"), content);
        var arguments = new ArrayList<>(List.of(file.toString(), "--motcua.catalogue.folder=" + folder));
        for (var property : TestDatabase.freshUrl()) {
            arguments.add("--" + property);
        }
        return ImportCatalogue.run(arguments.toArray(String[]::new));
    }

    @Test
    void takesAFileIn(@TempDir Path folder) throws IOException {
        assertThat(run(folder, Samples.line("8.100001", "a", "Thử", "5", "WORKING_DAY")))
                .isZero();
    }

    @Test
    void saysByItsExitCodeThatAFileIsWrong(@TempDir Path folder) throws IOException {
        assertThat(run(folder, "{\"code\":")).isEqualTo(1);
        assertThat(ImportCatalogue.run()).isEqualTo(2);
        assertThat(ImportCatalogue.run(folder.resolve("khong-co").toString())).isEqualTo(2);
    }
}
