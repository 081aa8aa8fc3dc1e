package vn.motcua.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.SharedData;

class CorpusTests {

    @Test
    void printsAll() throws IOException {
        var verifier = new SignatureVerifier(Samples.settings(), new TrustedRoots(), Clock.systemUTC());
        for (var entry : JsonMapper.shared().readTree(Files.readAllBytes(SharedData.at("pdf-signed/expected.json")))) {
            var file = entry.get("file").stringValue();
            long start = System.nanoTime();
            var report = verifier.verify(Files.readAllBytes(SharedData.at("pdf-signed/" + file)));
            System.out.println("@@ " + entry.get("verdict").stringValue() + " " + file + " "
                    + report.integrity() + " " + report.coverage() + " " + report.count() + " "
                    + (System.nanoTime() - start) / 1_000_000 + "ms");
        }
        for (var folder : new String[] {"pdf-hostile", "pdf-good"}) {
            for (var file : SharedData.files(folder, ".pdf")) {
                long start = System.nanoTime();
                var report = verifier.verify(Files.readAllBytes(file));
                System.out.println("@@ " + file + " " + report.integrity() + " " + report.coverage() + " "
                        + report.count() + " " + (System.nanoTime() - start) / 1_000_000 + "ms");
            }
        }
    }
}
