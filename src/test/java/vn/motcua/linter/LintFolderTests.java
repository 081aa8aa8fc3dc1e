package vn.motcua.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintFolderTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private final Path disk;

    LintFolderTests(@TempDir Path disk) {
        this.disk = disk;
    }

    @Test
    void endsWell() throws IOException {
        assertThat(lint(written(SmallFolder.whole()))).isZero();

        assertThat(said()).contains("không có lỗi nào");
    }

    @Test
    void endsWithOneWhereThereIsAnError() throws IOException {
        var broken = Broken.at("fee-kind", "procedure.yaml", 16).by("kind: TIP", "kind: PHI");

        assertThat(lint(written(broken.folder()))).isOne();

        assertThat(said())
                .contains("1.009999-cap-the/procedure.yaml:16: lỗi: Loại phí “TIP” không có. Hãy ghi PHI hoặc LE_PHI.")
                .contains("1 lỗi, 0 cảnh báo.");
    }

    @Test
    void endsWellWithWarningsAlone() throws IOException {
        var broken = Broken.at("cut-off", "procedure.yaml", 12).by("19:00", "15:00");

        assertThat(lint(written(broken.folder()))).isZero();

        assertThat(said()).contains("cảnh báo: ", "0 lỗi, 1 cảnh báo.");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(lint(disk.resolve("nowhere"))).isEqualTo(2);
        assertThat(LintFolder.run(List.of(), out())).isEqualTo(2);
    }

    private int lint(Path folder) {
        return LintFolder.run(List.of(folder.toString()), out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path written(Folder folder) throws IOException {
        var root = disk.resolve(folder.name());
        for (var file : folder.files().entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }
}
