package vn.motcua.directory.identifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;

/** Identifiers as they were written before QĐ 20/2020/QĐ-TTg: four groups, the highest one last. */
public final class OldOrder {

    private static final Pattern SHAPE = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");
    private static final Pattern NOTHING = Pattern.compile("0+");

    private OldOrder() {}

    /** {@code 000.00.01.G02} is {@code G02.01} today: turned round, without the groups that say nothing. */
    public static String today(String identifier) {
        if (!SHAPE.matcher(identifier).matches()) {
            return identifier;
        }
        var groups = new ArrayList<>(Arrays.asList(identifier.split("\\.")));
        groups.removeIf(group -> NOTHING.matcher(group).matches());
        Collections.reverse(groups);
        return String.join(".", groups);
    }
}
