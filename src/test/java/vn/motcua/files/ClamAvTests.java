package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.files.ClamdServer.Mood;

class ClamAvTests {

    @Test
    void takesEverythingWhereThereIsNoScanner() {
        assertThat(scan("", "a", "5s")).isEqualTo(FileState.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65536, 200_000})
    void takesWhatTheScannerFindsClean(int size) throws IOException {
        try (var clamd = new ClamdServer(Mood.ANSWERS)) {
            assertThat(scan(clamd.address(), "a".repeat(size), "30s")).isEqualTo(FileState.ACCEPTED);
        }
    }

    @Test
    void refusesWhatTheScannerFinds() throws IOException {
        try (var clamd = new ClamdServer(Mood.ANSWERS)) {
            assertThat(scan(clamd.address(), "x".repeat(65530) + ClamdServer.EICAR, "30s"))
                    .isEqualTo(FileState.REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERS_NONSENSE", "HANGS_UP", "STAYS_SILENT", "NEVER_READS"})
    void letsFilesWaitWithoutAClearAnswer(Mood mood) throws IOException {
        try (var clamd = new ClamdServer(mood)) {
            assertThat(scan(clamd.address(), "a".repeat(20 << 20), "1s")).isEqualTo(FileState.WAITING_FOR_SCAN);
        }
    }

    @Test
    void letsFilesWaitWhenTheScannerIsDown() throws IOException {
        var clamd = new ClamdServer(Mood.ANSWERS);
        clamd.close();

        assertThat(scan(clamd.address(), "a", "5s")).isEqualTo(FileState.WAITING_FOR_SCAN);
    }

    private static FileState scan(String address, String bytes, String time) {
        var settings = Inspector.settings(Path.of("unused"), "clamd", address, "scan-time", time);
        return new ClamAv(settings).scan(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
    }
}
