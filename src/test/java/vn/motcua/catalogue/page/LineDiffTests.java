package vn.motcua.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.page.LineDiff.Kind;
import vn.motcua.catalogue.page.LineDiff.Line;

class LineDiffTests {

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "dòng " + i).collect(Collectors.joining("\n"));
    }

    @Test
    void keepsWhatIsCommon() {
        assertThat(LineDiff.between("a\nb\nc", "a\nx\nc"))
                .containsExactly(
                        new Line(Kind.SAME, "a"),
                        new Line(Kind.GONE, "b"),
                        new Line(Kind.ADDED, "x"),
                        new Line(Kind.SAME, "c"));
    }

    @Test
    void foldsWhatIsFarFromAnyChange() {
        var diff = LineDiff.between(lines(50), lines(50) + "\nmới");

        assertThat(diff.getFirst()).isEqualTo(new Line(Kind.FOLDED, "47"));
        assertThat(diff.getLast()).isEqualTo(new Line(Kind.ADDED, "mới"));
        assertThat(diff).hasSize(5);
    }

    @Test
    void givesBackBothTexts() {
        var before = "1\n2\n3\n4\n5";
        var after = "2\n3\nx\n5\ny";
        var diff = LineDiff.between(before, after);

        assertThat(text(diff, Kind.GONE)).isEqualTo(before);
        assertThat(text(diff, Kind.ADDED)).isEqualTo(after);
    }

    private static String text(Iterable<Line> diff, Kind own) {
        var text = new StringBuilder();
        for (var line : diff) {
            if (line.kind() == Kind.SAME || line.kind() == own) {
                text.append(line.text()).append('\n');
            }
        }
        return text.toString().strip();
    }

    @Test
    void endsForTextsOfAnySize() {
        assertThat(LineDiff.between(lines(20_000), lines(30_000).replace("dòng", "khác")))
                .hasSize(50_000);
    }
}
