package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.catalogue.draft.Drafting;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.catalogue.reading.Edits;
import vn.motcua.catalogue.reading.Understanding;
import vn.motcua.catalogue.reading.Understood;
import vn.motcua.catalogue.source.CatalogueReader;
import vn.motcua.core.Sha256;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureProblem;
import vn.motcua.testing.SharedData;

/** Every record of the national catalogue, without a database. */
class WholeCatalogueTests {

    private static final int RECORDS = 5109;

    /** Read once for all tests here. */
    private static final class Read {
        static final List<CatalogueRecord> RECORDS = read("national-catalogue.jsonl.gz");
        static final List<Understood> UNDERSTOOD = understood();
    }

    private static List<CatalogueRecord> read(String file) {
        try (var reader = CatalogueReader.open(SharedData.at("procedures/" + file))) {
            var all = new ArrayList<CatalogueRecord>();
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                all.add(next.get().content());
            }
            return all;
        }
    }

    private static List<Understood> understood() {
        var seen = new HashSet<String>();
        return Read.RECORDS.stream()
                .map(record -> Understanding.of(record, Edits.NONE, !seen.add(record.code()), false))
                .toList();
    }

    @Test
    void saysTheSameInBothShapes() {
        Map<String, Sha256> portal = new HashMap<>();
        read("portal-api-raw.jsonl.gz").forEach(record -> portal.put(record.sourceId(), record.sha256()));

        var other = Read.RECORDS.stream()
                .filter(record -> !record.sha256().equals(portal.get(record.sourceId())))
                .map(CatalogueRecord::code)
                .toList();

        assertThat(portal).hasSize(RECORDS);
        assertThat(other).isEmpty();
    }

    @Test
    void readsTheListsOfThePortal() {
        var lists = SharedData.files("procedures/official-xlsx", ".xlsx");

        for (var list : lists) {
            try (var reader = CatalogueReader.open(list)) {
                int rows = 0;
                for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                    rows++;
                    assertThat(next.get().content().name()).isNotEmpty();
                }
                assertThat(rows).as(list.toString()).isGreaterThan(200);
            }
        }
        assertThat(lists).hasSize(6);
    }

    @Test
    void makesAProcedureOfEveryRecordWithACodeOfItsOwn() {
        var obstacles = new TreeMap<String, Integer>();
        var processes = new TreeMap<String, Integer>();
        int made = 0;
        int online = 0;
        for (var record : Read.UNDERSTOOD) {
            var code = record.code();
            if (code == null) {
                continue;
            }
            var procedure = procedure(record, code);
            made++;
            online += procedure.isFiledOnline() ? 1 : 0;
            obstacles.merge(
                    String.valueOf(procedure.obstacle()).replaceAll("do .* hoặc", "do … hoặc"), 1, Integer::sum);
            processes.merge(procedure.process(), 1, Integer::sum);
        }
        System.out.printf("%d procedures, %d filed online, %s%n%s%n", made, online, processes, obstacles);

        assertThat(made).isEqualTo(RECORDS - 3); // two broken codes and the second of one code
        assertThat(online).isGreaterThan(2_700);
    }

    private static Procedure procedure(Understood record, String code) {
        var files = Drafting.files(record, code);
        try {
            return Procedure.of(files);
        } catch (ProcedureProblem e) {
            throw new AssertionError(code + ": " + e.getMessage() + "\n" + files.get("procedure.yaml"), e);
        }
    }

    @Test
    void dropsNothingInSilence() {
        for (var record : Read.UNDERSTOOD) {
            long papers = (long) record.papers().size() + record.notes().size();
            long merged = count(record, Doubt.Kind.PAPER_TWICE);
            long empty = record.source().components().stream()
                    .filter(component -> Vietnamese.fold(component.name()).isEmpty())
                    .map(component -> component.code() + component.name())
                    .distinct()
                    .count();

            assertThat(papers + merged + empty)
                    .as(record.source().code())
                    .isEqualTo(record.source().components().size());
        }
    }

    private static long count(Understood record, Doubt.Kind kind) {
        return record.doubts().stream().filter(doubt -> doubt.kind() == kind).count();
    }

    @Test
    void findsTheTrapsThatAreKnown() {
        var all = Read.UNDERSTOOD;
        var counts = all.stream()
                .flatMap(record -> record.doubts().stream().map(Doubt::kind).distinct())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        System.out.println(counts);

        assertThat(counts.get(Doubt.Kind.CODE_BROKEN)).isEqualTo(2);
        assertThat(counts.get(Doubt.Kind.CODE_TWICE)).isEqualTo(1);
        assertThat(counts)
                .containsKeys(
                        Doubt.Kind.LIMIT_FRACTION,
                        Doubt.Kind.LIMIT_IN_WORDS,
                        Doubt.Kind.LIMIT_BY_CHANNEL,
                        Doubt.Kind.LIMIT_MISSING,
                        Doubt.Kind.FEE_STRANGE,
                        Doubt.Kind.FEE_CURRENCY,
                        Doubt.Kind.PAPER_TWICE,
                        Doubt.Kind.PAPER_IS_NOTE,
                        Doubt.Kind.PAPER_LONG,
                        Doubt.Kind.NAME_LONG,
                        Doubt.Kind.SPELLING);
        assertThat(all.stream().flatMap(record -> record.doubts().stream()
                        .filter(doubt -> doubt.kind() == Doubt.Kind.LIMIT_STRANGE)
                        .map(doubt -> record.source().code() + ": " + doubt.raw())))
                .as("ten years for a look at goods, and years that are no time limits but parts of a sentence")
                .containsExactlyInAnyOrder(
                        "1.007840: 120 tháng",
                        "1.008148: 48 tháng",
                        "2.001959: 48 tháng",
                        "2.002284: 48 tháng",
                        "5.003813: 60 tháng",
                        "5.003814: 60 tháng");
        assertThat(all.stream().filter(record -> record.source().code().equals("1.009500")))
                .allSatisfy(record -> assertThat(record.fees())
                        .noneMatch(row -> row.amount() != null && row.amount() > 1_000_000_000));
    }

    @Test
    void writesTheSameFilesForTheSameRecord() {
        var once = Read.UNDERSTOOD.stream().limit(200).toList();
        var again = understood().stream().limit(200).toList();

        assertThat(once.stream().map(record -> Drafting.files(record, "1.000001")))
                .containsExactlyElementsOf(again.stream()
                        .map(record -> Drafting.files(record, "1.000001"))
                        .toList());
    }
}
