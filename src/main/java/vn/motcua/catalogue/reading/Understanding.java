package vn.motcua.catalogue.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.CatalogueRecord.Case;
import vn.motcua.catalogue.CatalogueRecord.Level;
import vn.motcua.catalogue.CatalogueRecord.Named;
import vn.motcua.catalogue.reading.Doubt.Kind;
import vn.motcua.catalogue.reading.Edits.Field;
import vn.motcua.catalogue.reading.Understood.FeeRow;
import vn.motcua.procedure.AgencyLevel;
import vn.motcua.procedure.Citation;
import vn.motcua.procedure.ServiceLevel;

/** Makes of a record and what curators have said about it what a procedure needs, and says what it had to assume. */
public final class Understanding {

    /** From when on a procedure holds whose decision has no date. */
    private static final LocalDate SINCE_EVER = LocalDate.of(2025, 7, 1);

    private static final int LONGEST_SHORT_NAME = 160;
    private static final int LONGEST_RESULT = 200;
    private static final int LONGEST_LAW = 600;
    private static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");
    private static final Pattern PREFIX = Pattern.compile("(?iu)^thủ tục(?: hành chính)?\\s*:?\\s+");
    private static final Pattern ENUMERATION = Pattern.compile("^(?:[a-zđ]|\\d{1,2})[).]\\s+");

    private final CatalogueRecord source;
    private final Edits edits;
    private final Doubts doubts = new Doubts();

    private Understanding(CatalogueRecord source, Edits edits) {
        this.source = source;
        this.edits = edits;
    }

    /**
     * Reads a record.
     *
     * @param second whether another record came first with its code
     * @param builtIn whether a procedure with this code comes with the program
     */
    public static Understood of(CatalogueRecord source, Edits edits, boolean second, boolean builtIn) {
        return new Understanding(source, edits).read(second, builtIn);
    }

    private Understood read(boolean second, boolean builtIn) {
        if (builtIn) {
            doubts.add(
                    Kind.FOLDER_EXISTS,
                    "code",
                    source.code(),
                    "dùng bộ định nghĩa đi kèm chương trình, đầy đủ hơn danh mục");
        }
        if (source.cleaned() > 0) {
            doubts.add(
                    Kind.SPELLING,
                    "text",
                    source.cleaned() + " đoạn chữ",
                    "đưa về Unicode dựng sẵn (NFC), bỏ ký tự ẩn, bỏ dấu cách thừa");
        }
        var code = code(second);
        var name = name();
        var agencyLevel = agencyLevel();
        var level = level();
        var limit = source.listed() ? null : limit();
        var papers = new PaperRule(source, edits, doubts);
        var read = papers.read();
        return new Understood(
                source,
                code,
                name,
                shortName(name),
                sector(),
                agencyLevel,
                level,
                limit,
                levelReason(level),
                fees(),
                read,
                papers.notes(),
                cases(),
                result(),
                legalBasis(),
                validFrom(),
                obstacle(agencyLevel, limit),
                doubts.all());
    }

    private @Nullable String code(boolean second) {
        var edited = edits.text(Field.CODE);
        if (edited.isPresent()) {
            return edited.get();
        }
        if (!CODE.matcher(source.code()).matches()) {
            doubts.add(Kind.CODE_BROKEN, "code", source.code(), "chưa dùng được cho đến khi có mã đúng dạng 1.001193");
            return null;
        }
        if (second) {
            doubts.add(
                    Kind.CODE_TWICE,
                    "code",
                    source.code() + ": " + source.name(),
                    "bản ghi thứ hai cùng mã, chưa dùng cho đến khi có mã riêng");
            return null;
        }
        return source.code();
    }

    private String name() {
        var name = edits.text(Field.NAME).orElseGet(() -> Words.plain(source.name()));
        if (name.isEmpty()) {
            doubts.add(Kind.NAME_MISSING, "name", source.name(), "lấy mã làm tên");
            return "Thủ tục " + source.code();
        }
        return name;
    }

    private String shortName(String name) {
        return edits.text(Field.SHORT_NAME).orElseGet(() -> {
            var plain = Words.capital(PREFIX.matcher(name).replaceFirst(""));
            var cut = Words.cut(plain, LONGEST_SHORT_NAME);
            if (!cut.equals(plain)) {
                doubts.add(Kind.NAME_LONG, "shortName", name, cut);
            }
            return cut;
        });
    }

    private Citation sector() {
        var edited = edits.text(Field.SECTOR);
        if (edited.isPresent()) {
            return new Citation(edited.get(), edited.get());
        }
        var sector = source.sector();
        var name = sector.name().isEmpty() ? sector.code() : sector.name();
        if (name.isEmpty()) {
            doubts.add(Kind.SECTOR_MISSING, "sector", "", "Lĩnh vực khác");
            return new Citation("KHAC", "Lĩnh vực khác");
        }
        return new Citation(sector.code().isEmpty() ? name : sector.code(), name);
    }

    private AgencyLevel agencyLevel() {
        var edited = edits.text(Field.AGENCY_LEVEL);
        if (edited.isPresent()) {
            return AgencyLevel.valueOf(edited.get());
        }
        var levels = Set.copyOf(source.levels());
        var level = agencyLevel(levels);
        if (level.isLocal() && levels.contains(Level.MINISTRY)) {
            doubts.add(
                    Kind.SEVERAL_LEVELS,
                    "agencyLevel",
                    levels.stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                    "phần thuộc thẩm quyền cấp bộ không nộp ở đây");
        }
        if (level.isLocal() && levels.contains(Level.VERTICAL)) {
            doubts.add(
                    Kind.VERTICAL_BRANCH,
                    "agencyLevel",
                    String.join("; ", source.executing()),
                    "cơ quan ngành dọc giải quyết, tiếp nhận tại Trung tâm Phục vụ hành chính công cùng cấp");
        }
        return level;
    }

    private static AgencyLevel agencyLevel(Set<Level> levels) {
        if (levels.contains(Level.PROVINCE)) {
            return levels.contains(Level.COMMUNE) ? AgencyLevel.PROVINCE_AND_COMMUNE : AgencyLevel.PROVINCE;
        }
        if (levels.contains(Level.COMMUNE)) {
            return AgencyLevel.COMMUNE;
        }
        return levels.contains(Level.MINISTRY) ? AgencyLevel.MINISTRY : AgencyLevel.OTHER;
    }

    private ServiceLevel level() {
        return edits.text(Field.LEVEL).map(ServiceLevel::valueOf).orElseGet(() -> switch (source.implementation()) {
            case FULL -> ServiceLevel.FULLY_ONLINE;
            case PARTLY -> ServiceLevel.PARTLY_ONLINE;
            case INFORMATION -> ServiceLevel.INFORMATION;
        });
    }

    private @Nullable String levelReason(ServiceLevel level) {
        if (level != ServiceLevel.PARTLY_ONLINE) {
            return null;
        }
        return edits.text(Field.LEVEL_REASON).orElseGet(() -> {
            var assumed = "Danh mục quốc gia công bố dịch vụ công trực tuyến một phần: nộp hồ sơ trực tuyến, nộp phí và"
                    + " nhận kết quả tại quầy. Danh mục chưa nêu lý do.";
            doubts.add(Kind.LEVEL_REASON, "levelReason", source.implementation().name(), assumed);
            return assumed;
        });
    }

    private @Nullable TimeLimit limit() {
        var edited = edits.timeLimit();
        return edited.isPresent()
                ? edited.get()
                : new LimitRule(source, doubts).read().orElse(null);
    }

    private List<FeeRow> fees() {
        var edited = edits.text(Field.FEE);
        if (edited.isPresent()) {
            long amount = Long.parseLong(edited.get());
            return amount == 0 ? List.of() : List.of(new FeeRow("PHI", "Phí, lệ phí", amount));
        }
        return new FeeRule(source, doubts).read();
    }

    /** Several cases are a choice; one is none. */
    private List<String> cases() {
        var names = source.cases().stream()
                .map(Case::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.size() > 1 ? names : List.of();
    }

    private Citation result() {
        var edited = edits.text(Field.RESULT);
        if (edited.isPresent()) {
            return new Citation("KQ", edited.get());
        }
        var results = source.results().stream()
                .filter(one -> !resultName(one.name()).isEmpty())
                .toList();
        if (results.isEmpty()) {
            doubts.add(Kind.RESULT_MISSING, "result", "", "Văn bản trả lời");
            return new Citation("KQ", "Văn bản trả lời");
        }
        var first = results.getFirst();
        if (results.size() > 1) {
            doubts.add(
                    Kind.RESULT_SEVERAL,
                    "result",
                    results.stream().map(Named::name).collect(Collectors.joining("; ")),
                    resultName(first.name()));
        }
        return new Citation(first.code().isEmpty() ? "KQ" : first.code(), resultName(first.name()));
    }

    private static String resultName(String name) {
        var plain = ENUMERATION.matcher(Words.plain(name)).replaceFirst("");
        var shown = plain.equals(plain.toUpperCase(Locale.ROOT)) ? plain.toLowerCase(Locale.ROOT) : plain;
        return Words.cut(Words.capital(shown), LONGEST_RESULT).replaceAll("[.;:]+$", "");
    }

    private List<Citation> legalBasis() {
        var laws = new ArrayList<Citation>();
        for (var law : source.legalBasis()) {
            var name = Words.cut(law.name().isEmpty() ? law.code() : law.name(), LONGEST_LAW);
            if (!name.isEmpty()) {
                laws.add(new Citation(law.code().isEmpty() ? name : law.code(), name));
            }
        }
        if (laws.isEmpty()) {
            var decision = source.decision().isEmpty() ? "chưa rõ số" : source.decision();
            doubts.add(Kind.BASIS_MISSING, "legalBasis", "", "quyết định công bố " + decision);
            laws.add(new Citation(decision, "Quyết định công bố thủ tục hành chính"));
        }
        return laws.stream().distinct().toList();
    }

    private LocalDate validFrom() {
        var decided = source.decidedOn();
        if (decided == null) {
            doubts.add(Kind.DATE_MISSING, "validFrom", source.decision(), SINCE_EVER.toString());
            return SINCE_EVER;
        }
        return decided;
    }

    private @Nullable String obstacle(AgencyLevel level, @Nullable TimeLimit limit) {
        if (source.listed()) {
            doubts.add(Kind.LISTED_ONLY, "text", source.name(), "chỉ công khai tên, chưa cho nộp hồ sơ");
            return "Mới có tên trong danh sách, chưa có nội dung chi tiết.";
        }
        if (source.internal()) {
            return "Thủ tục nội bộ giữa các cơ quan nhà nước; người dân, doanh nghiệp không phải nộp.";
        }
        if (!level.isLocal()) {
            var agency = source.promulgating().name().isEmpty()
                    ? "cơ quan trung ương"
                    : source.promulgating().name();
            return "Thủ tục do " + agency
                    + " hoặc cơ quan trực thuộc giải quyết; hãy nộp tại cơ quan đó hoặc trên Cổng Dịch"
                    + " vụ công quốc gia.";
        }
        return limit == null ? "Danh mục quốc gia chưa nêu rõ thời hạn giải quyết; quản trị sẽ bổ sung." : null;
    }
}
