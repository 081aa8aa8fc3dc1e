package vn.motcua.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.core.RuleViolation;

class UnpackedTests {

    private static final String YAML = "1.009999-cap-the/procedure.yaml";

    /** A zip that must be refused, and why. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Hostile(String why, byte[] zip) {
        @Override
        public String toString() {
            return why;
        }
    }

    static Stream<Hostile> hostile() {
        var noise = new byte[600_000];
        new Random(7).nextBytes(noise);
        return Stream.of(
                new Hostile("zip-path", Zips.of("../procedure.yaml", "x")),
                new Hostile("zip-path", Zips.of("/etc/procedure.yaml", "x")),
                new Hostile("zip-path", Zips.of("a\\..\\procedure.yaml", "x")),
                new Hostile("zip-path", Zips.of("C:/procedure.yaml", "x")),
                new Hostile("zip-path", Zips.of("a/../../procedure.yaml", "x")),
                new Hostile(
                        "zip-twice",
                        Zips.replaced(
                                Zips.of(Map.of("a/result.html", new byte[] {'x'}, "a/resulT.html", new byte[] {'y'})),
                                "resulT",
                                "result")),
                new Hostile(
                        "zip-twice",
                        Zips.of(Map.of("a/samples/x.json", new byte[] {'x'}, "a/samples/X.json", new byte[] {'x'}))),
                new Hostile("zip-link", Zips.withType(Zips.of(YAML, "/etc/passwd"), 0120777)),
                new Hostile("zip-encrypted", Zips.withFlag(Zips.of(YAML, "x"), 1)),
                new Hostile("zip-ratio", Zips.of(YAML, "a".repeat(290_000))),
                new Hostile("zip-large", Zips.of(Map.of(YAML, noise))),
                new Hostile("zip-large", Zips.withSize(Zips.of(YAML, "x"), -1)),
                new Hostile("zip-broken", Zips.withSize(Zips.of(YAML, "long enough"), 3)),
                new Hostile("zip-broken", Zips.withSize(Zips.of(YAML, "long enough"), 30)),
                new Hostile(
                        "zip-many",
                        Zips.of(IntStream.range(0, 101)
                                .boxed()
                                .collect(Collectors.toMap(i -> "a/samples/" + i + ".json", i -> new byte[1])))),
                new Hostile("zip-foreign", Zips.of("a/run.sh", "rm")),
                new Hostile("zip-foreign", Zips.of("a/samples/deep/er.json", "{}")),
                new Hostile(
                        "zip-one-folder",
                        Zips.of(Map.of("a/result.html", new byte[] {'x'}, "b/result.html", new byte[] {'x'}))),
                new Hostile("zip-one-folder", Zips.of("procedure.yaml", "x")),
                new Hostile("zip-text", Zips.of(Map.of(YAML, new byte[] {(byte) 0xff, 1}))),
                new Hostile("zip-text", Zips.of(YAML, "a\u0000b")),
                new Hostile("zip-empty", Zips.of(Map.of())),
                new Hostile("zip-broken", Arrays.copyOf(Zips.of(YAML, "x"), 60)),
                new Hostile("zip-broken", Arrays.copyOf(Zips.of(YAML, "x"), Zips.of(YAML, "x").length + 5)),
                new Hostile(
                        "zip-broken", "not a zip at all, but long enough to be one".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void unpacksOneFolder() {
        var folder = Unpacked.of(
                Zips.of(Map.of(YAML, "a: b".getBytes(StandardCharsets.UTF_8), "1.009999-cap-the/", new byte[0])));

        assertThat(folder.name()).isEqualTo("1.009999-cap-the");
        assertThat(folder.files()).containsExactly(Map.entry("procedure.yaml", "a: b"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesByName(Hostile hostile) {
        assertThatThrownBy(() -> Unpacked.of(hostile.zip()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("packet." + hostile.why()));
    }
}
