package vn.motcua.catalogue.page;

import java.util.ArrayList;
import java.util.List;

/** What changes from one text to another, line by line (<i>so sánh</i>): the longest common lines stay. */
final class LineDiff {

    /** More than this is not compared line by line in the middle: all of it goes, all of it comes. */
    private static final long MOST_CELLS = 9_000_000;
    /** Unchanged lines that are shown before and behind a change. */
    private static final int AROUND = 3;

    private LineDiff() {}

    /** What became of a line. */
    enum Kind {
        SAME,
        GONE,
        ADDED,
        /** Stands for unchanged lines that are not shown. */
        FOLDED
    }

    /** A line; of a fold the number of lines in it. */
    record Line(Kind kind, String text) {}

    static List<Line> between(String before, String after) {
        return folded(compared(before.lines().toList(), after.lines().toList()));
    }

    private static List<Line> compared(List<String> a, List<String> b) {
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int endA = a.size();
        int endB = b.size();
        while (endA > start && endB > start && a.get(endA - 1).equals(b.get(endB - 1))) {
            endA--;
            endB--;
        }
        var lines = new ArrayList<Line>();
        a.subList(0, start).forEach(line -> lines.add(new Line(Kind.SAME, line)));
        lines.addAll(middle(a.subList(start, endA), b.subList(start, endB)));
        a.subList(endA, a.size()).forEach(line -> lines.add(new Line(Kind.SAME, line)));
        return lines;
    }

    private static List<Line> middle(List<String> a, List<String> b) {
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        if ((long) (a.size() + 1) * (b.size() + 1) <= MOST_CELLS) {
            var common = common(a, b);
            while (i < a.size() && j < b.size()) {
                if (a.get(i).equals(b.get(j))) {
                    lines.add(new Line(Kind.SAME, a.get(i++)));
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    lines.add(new Line(Kind.GONE, a.get(i++)));
                } else {
                    lines.add(new Line(Kind.ADDED, b.get(j++)));
                }
            }
        }
        a.subList(i, a.size()).forEach(line -> lines.add(new Line(Kind.GONE, line)));
        b.subList(j, b.size()).forEach(line -> lines.add(new Line(Kind.ADDED, line)));
        return lines;
    }

    /** How many lines are common from each pair of lines on. */
    private static int[][] common(List<String> a, List<String> b) {
        var common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> folded(List<Line> lines) {
        var shown = new ArrayList<Line>();
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            while (end < lines.size() && lines.get(end).kind() == Kind.SAME) {
                end++;
            }
            int head = i == 0 ? 0 : AROUND;
            int tail = end == lines.size() ? 0 : AROUND;
            if (end - i > head + tail + 1) {
                shown.addAll(lines.subList(i, i + head));
                shown.add(new Line(Kind.FOLDED, Integer.toString(end - i - head - tail)));
                shown.addAll(lines.subList(end - tail, end));
            } else {
                shown.addAll(lines.subList(i, end));
            }
            if (end < lines.size()) {
                shown.add(lines.get(end));
            }
            i = end + 1;
        }
        return shown;
    }
}
