package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.DrawnDocument;

class LifeTests {

    @Test
    void coversEveryEventOnce() {
        var events = DossierEvent.class.getPermittedSubclasses();

        assertThat(Life.MOVES.stream().map(Life.Move::event)).containsExactlyInAnyOrder(castAll(events));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends DossierEvent>[] castAll(Class<?>[] events) {
        return (Class<? extends DossierEvent>[]) events;
    }

    @Test
    void leadsOutOfNoEnd() {
        assertThat(Life.MOVES)
                .filteredOn(move -> move.event() != DossierEvent.StepDone.class)
                .noneMatch(move -> move.from().stream().anyMatch(DossierStatus::isEnd));
    }

    @Test
    void leadsToEveryState() {
        assertThat(Life.MOVES.stream().map(Life.Move::to).filter(Objects::nonNull))
                .contains(DossierStatus.values());
    }

    @Test
    void matchesTheNationalCodes() {
        assertThat(Arrays.stream(DossierStatus.values()).map(DossierStatus::nationalCode))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void isDrawnInTheDocuments() {
        var arrows = Life.MOVES.stream()
                .filter(move -> move.to() != null)
                .flatMap(move -> move.from().isEmpty()
                        ? Stream.of("    [*] --> %s: %s".formatted(move.to(), name(move)))
                        : move.from().stream().sorted().map(from -> "    %s --> %s: %s"
                                .formatted(from, move.to(), name(move))))
                .collect(Collectors.joining("\n"));
        var ends = Arrays.stream(DossierStatus.values())
                .filter(DossierStatus::isEnd)
                .map(end -> "    %s --> [*]".formatted(end))
                .collect(Collectors.joining("\n"));
        var rows = Life.MOVES.stream()
                .sorted(Comparator.comparingInt(Life.MOVES::indexOf))
                .map(move -> "| %s | %s | %s |".formatted(from(move), name(move), to(move)))
                .collect(Collectors.joining("\n"));

        new DrawnDocument("docs/dossier-life.md").isStillWhat("""
                # The life of a dossier

                Drawn from the table `Life` by `LifeTests`. The ten states are the ten codes of the national portal.

                ```mermaid
                stateDiagram-v2
                %s
                %s
                ```

                | from | event | to |
                |---|---|---|
                %s
                """.formatted(arrows, ends, rows));
    }

    private static String name(Life.Move move) {
        return move.event().getSimpleName();
    }

    private static String from(Life.Move move) {
        if (move.from().isEmpty()) {
            return "–";
        }
        return move.from().size() == DossierStatus.values().length
                ? "any"
                : move.from().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String to(Life.Move move) {
        if (move.back()) {
            return "where it was";
        }
        return move.to() == null
                ? "stays"
                : "%s (%d)".formatted(move.to(), move.to().nationalCode());
    }
}
