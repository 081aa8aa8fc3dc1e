package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamBudgetTests {

    @Test
    void letsPapersPass() {
        assertThat(isKept(Samples.signedAndSealed())).isTrue();
    }

    @Test
    void stopsAStreamThatGrowsBeyondAllMeasure() {
        var bomb = stream("/Filter/FlateDecode", IncrementalUpdate.deflate(new byte[120_000_000]));

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(isKept(bomb)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[/FlateDecode/FlateDecode]", "[/Fl /LZW]", "[/#46lateDecode /RunLengthDecode]"})
    void stopsAStreamThatGrowsTwice(String filters) {
        assertThat(isKept(stream("/Filter" + filters, new byte[10]))).isFalse();
    }

    private static boolean isKept(byte[] file) {
        return StreamBudget.isKeptBy(file, Deadline.in(Duration.ofSeconds(20)));
    }

    private static byte[] stream(String entries, byte[] content) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(("1 0 obj\n<<" + entries + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(content);
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
