package vn.motcua.catalogue.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.catalogue.CatalogueRecord.Component;
import vn.motcua.catalogue.reading.Doubt.Kind;
import vn.motcua.catalogue.reading.Edits.PaperUse;
import vn.motcua.catalogue.reading.Understood.Paper;
import vn.motcua.core.Vietnamese;

/**
 * The papers (<i>thành phần hồ sơ</i>). The catalogue marks none as compulsory: compulsory is the application itself where
 * no words make it depend on something; of everything else whoever receives the dossier asks what is missing.
 */
final class PaperRule {

    /** Some records have a sentence for a code. */
    private static final int LONGEST_ID = 80;

    private static final int LONGEST = 300;
    private static final int LONGEST_HINT = 8_000;
    /** Words that papers begin with, and notes do not. */
    private static final Pattern PAPER = Pattern.compile(
            "^(?:\\d{1,2} )?(?:ban |cac |mot |mau )?(?:don|to khai|giay|van ban|ban|phieu|ho so|quyet dinh|hop dong|bao cao|de an"
                    + "|phuong an|danh sach|chung|so do|anh|bien ban|to trinh|tai lieu|du an|du thao|bang|the|ho chieu|can cuoc"
                    + "|nghi quyet|dieu le|thuyet minh|ly lich|so yeu)\\b");

    private static final Pattern NOTE = Pattern.compile("^(?:luu y|ghi chu|chu y|so luong|bao gom|gom)\\b");
    private static final Pattern APPLICATION = Pattern.compile(
            "^(?:don|to khai|giay de nghi|van ban de nghi|phieu de nghi|cong van de nghi|ho so de nghi)\\b");
    private static final Pattern DEPENDS =
            Pattern.compile("\\b(?:neu|truong hop|doi voi|hoac|xuat trinh|khi)\\b|\\bmot trong\\b");
    private static final Pattern EVERYBODYS = Pattern.compile(
            "^(?:|.*(?:thanh phan ho so|bao gom|giay to phai nop|giay to can nop|01 bo ho so|ho so gom).*)$");

    private final CatalogueRecord source;
    private final Edits edits;
    private final Doubts doubts;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();

    PaperRule(CatalogueRecord source, Edits edits, Doubts doubts) {
        this.source = source;
        this.edits = edits;
        this.doubts = doubts;
    }

    /** A line with the groups that it stands in. */
    private record Found(String id, Component first, String folded, Set<String> groups) {}

    /** What among the lines is no paper; after {@link #read}. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    List<Paper> read() {
        for (var one : source.components()) {
            var known = found.get(one.code() + "\n" + one.name());
            if (known == null) {
                found.put(one.code() + "\n" + one.name(), first(one));
            } else {
                doubts.add(Kind.PAPER_TWICE, field(known.id()), one.name(), "ghi một lần");
                known.groups().add(one.group());
            }
        }
        boolean grouped = found.values().stream()
                        .flatMap(one -> one.groups().stream())
                        .distinct()
                        .count()
                > 1;
        var papers = new ArrayList<Paper>();
        for (var one : found.values()) {
            var use = edits.paper(one.id()).orElse(null);
            if (use == PaperUse.NOTE || (use == null && isNote(one))) {
                note(one, use);
            } else {
                papers.add(paper(one, use, grouped));
            }
        }
        return papers;
    }

    private Found first(Component one) {
        var slug = Words.slug(one.code(), LONGEST_ID);
        var base = slug.isEmpty() ? "giay-to" : slug;
        var id = base;
        for (int i = 2; !ids.add(id); i++) {
            id = base + "-" + i;
        }
        if (!id.equals(base) && !slug.isEmpty()) {
            doubts.add(Kind.PAPER_CODE_TWICE, field(id), one.code() + ": " + one.name(), "ghi thành giấy tờ riêng");
        }
        return new Found(id, one, Vietnamese.fold(one.name()), new LinkedHashSet<>(Set.of(one.group())));
    }

    private static boolean isNote(Found found) {
        var one = found.first();
        var name = found.folded();
        if (name.isEmpty() || NOTE.matcher(name).find()) {
            return true;
        }
        return one.originals() <= 0
                && one.copies() <= 0
                && one.forms().isEmpty()
                && (!PAPER.matcher(name).find()
                        || NOTE.matcher(Vietnamese.fold(one.group())).find());
    }

    private void note(Found found, @Nullable PaperUse use) {
        var text = Words.plain(found.first().name());
        if (!text.isEmpty()) {
            notes.add(text);
        }
        if (use == null) {
            doubts.add(
                    Kind.PAPER_IS_NOTE,
                    field(found.id()),
                    found.first().name(),
                    "không phải giấy tờ, ghi ở phần lưu ý");
        }
    }

    private Paper paper(Found found, @Nullable PaperUse use, boolean grouped) {
        var one = found.first();
        var full = Words.plain(one.name());
        var line = full.lines().findFirst().orElse("").strip();
        var name = Words.cut(line.length() < 12 ? full.replace('\n', ' ') : line, LONGEST);
        if (!name.equals(full)) {
            doubts.add(Kind.PAPER_LONG, field(found.id()), full, name);
        }
        boolean counted = one.originals() > 0 || one.copies() > 0;
        if (!counted) {
            doubts.add(Kind.PAPER_COUNT, field(found.id()), "0 bản chính, 0 bản sao: " + name, "1 bản sao");
        }
        boolean required = use == null ? isApplication(found, grouped) : use == PaperUse.REQUIRED;
        return new Paper(
                found.id(),
                name,
                Math.max(0, one.originals()),
                counted ? Math.max(0, one.copies()) : 1,
                required,
                hint(found, full, name));
    }

    private static boolean isApplication(Found found, boolean grouped) {
        var folded = found.folded();
        if (!APPLICATION.matcher(folded).find() || DEPENDS.matcher(folded).find()) {
            return false;
        }
        return isEverybodys(found, grouped);
    }

    private static boolean isEverybodys(Found found, boolean grouped) {
        return !grouped
                || found.groups().stream()
                        .allMatch(group ->
                                EVERYBODYS.matcher(Vietnamese.fold(group)).matches());
    }

    private static @Nullable String hint(Found found, String full, String name) {
        var lines = new ArrayList<String>();
        if (!full.equals(name)) {
            lines.add(full);
        }
        found.groups().stream()
                .filter(group -> !group.isEmpty())
                .map(group -> "Thuộc phần: " + Words.plain(group))
                .forEach(lines::add);
        return lines.isEmpty() ? null : Words.cut(String.join("\n", lines), LONGEST_HINT);
    }

    private static String field(String id) {
        return "papers." + id;
    }
}
