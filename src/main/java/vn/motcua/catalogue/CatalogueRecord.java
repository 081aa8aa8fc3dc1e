package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.Sha256;

/**
 * A procedure as a catalogue describes it (<i>bản ghi danh mục</i>): the same whatever file it comes from, in clean text,
 * otherwise as it was given.
 *
 * @param listed whether it comes from a mere list, without content
 * @param sourceId how the source tells two records with one code apart; empty where it does not
 * @param cleaned how many texts held what nobody sees, or were spelt in another normal form
 */
public record CatalogueRecord(
        boolean listed,
        String code,
        String sourceId,
        String name,
        Named sector,
        List<Level> levels,
        Named promulgating,
        List<String> executing,
        Implementation implementation,
        List<Method> methods,
        List<Component> components,
        List<Step> steps,
        List<Named> results,
        List<Named> legalBasis,
        List<String> subjects,
        List<Case> cases,
        String conditions,
        String keywords,
        String note,
        boolean internal,
        List<String> serviceGroups,
        String decision,
        @Nullable LocalDate decidedOn,
        int cleaned) {

    public CatalogueRecord {
        levels = List.copyOf(levels);
        executing = List.copyOf(executing);
        methods = List.copyOf(methods);
        components = List.copyOf(components);
        steps = List.copyOf(steps);
        results = List.copyOf(results);
        legalBasis = List.copyOf(legalBasis);
        subjects = List.copyOf(subjects);
        cases = List.copyOf(cases);
        serviceGroups = List.copyOf(serviceGroups);
    }

    /** A code with its name; either may be empty. */
    public record Named(String code, String name) {}

    /** <i>Cấp thực hiện</i>. */
    public enum Level {
        MINISTRY,
        PROVINCE,
        COMMUNE,
        /** <i>Ngành dọc</i>: agencies of a ministry in the province. */
        VERTICAL,
        OTHER
    }

    /** <i>Mức độ cung cấp</i>. */
    public enum Implementation {
        FULL,
        PARTLY,
        INFORMATION
    }

    /** A way to file (<i>cách thức thực hiện</i>). */
    public enum Way {
        ONLINE,
        DIRECT,
        POSTAL
    }

    /** What a time is counted in. */
    public enum TimeUnit {
        HOUR,
        DAY,
        WORKING_DAY,
        MONTH,
        YEAR,
        OTHER
    }

    /**
     * What one way takes and costs.
     *
     * @param time nothing when the source has words instead
     * @param timeText the words, or empty
     */
    public record Method(
            Way way,
            @Nullable BigDecimal time,
            String timeText,
            TimeUnit unit,
            String description,
            List<Charge> charges) {

        public Method {
            charges = List.copyOf(charges);
        }
    }

    /**
     * A charge.
     *
     * @param kind {@code FEE} (<i>phí</i>), {@code SERVICE_FEE} (<i>lệ phí</i>) or {@code PRICE_LEVEL} (<i>giá</i>)
     * @param amount nothing when the source has words only
     */
    public record Charge(String kind, @Nullable BigDecimal amount, String currency, String description) {}

    /** A line of the list of papers, which is not always a paper. */
    public record Component(String group, String code, String name, int originals, int copies, List<String> forms) {

        public Component {
            forms = List.copyOf(forms);
        }
    }

    /** A step in words. */
    public record Step(String name, String text) {}

    /** A case (<i>trường hợp</i>), often with a time of its own. */
    public record Case(String code, String name, @Nullable BigDecimal time, TimeUnit unit) {}

    /** Fingerprint of what it says, whatever file it comes from and however unclean that was. */
    public Sha256 sha256() {
        var tree = JsonMapper.shared().<ObjectNode>valueToTree(this);
        tree.remove("cleaned");
        return Sha256.of(CanonicalJson.write(tree));
    }
}
