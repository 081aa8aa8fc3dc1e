package vn.motcua.slips.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.slips.SlipKind;
import vn.motcua.slips.SlipSettings;

/** The register as a spreadsheet, written as it is read; every cell is text, so that none is ever a formula. */
@Component
class RegisterSheet {

    private static final int[] WIDTHS = {6, 24, 32, 28, 44, 32, 18, 18, 24, 20, 24};
    private static final int HEAD = 3;

    private final Register register;
    private final Choices choices;
    private final SlipSettings settings;

    RegisterSheet(Register register, Choices choices, SlipSettings settings) {
        this.register = register;
        this.choices = choices;
        this.settings = settings;
    }

    int longest() {
        return settings.longestSheet();
    }

    /** Writes it all. */
    void write(RegisterQuery query, Actor actor, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Mot Cua", "1.0")) {
            var sheet = book.newWorksheet(SlipKind.REGISTER.title());
            writeHead(sheet, query);
            var last = new int[] {HEAD};
            register.all(query, actor, lines -> last[0] = writeLines(sheet, lines, last[0]));
            sheet.finish();
        }
    }

    private void writeHead(Worksheet sheet, RegisterQuery query) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        sheet.inlineString(0, 0, SlipKind.REGISTER.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.inlineString(1, 0, about(query));
        for (int column = 0; column < RegisterLine.COLUMNS.size(); column++) {
            sheet.inlineString(HEAD - 1, column, RegisterLine.COLUMNS.get(column));
        }
        sheet.range(HEAD - 1, 0, HEAD - 1, WIDTHS.length - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, HEAD);
    }

    private String about(RegisterQuery query) {
        var about = choices.about(query);
        return query.unit() + (about.isEmpty() ? "" : "; " + about) + "; " + query.from() + " – " + query.to();
    }

    /** The row behind the lines. */
    private static int writeLines(Worksheet sheet, List<RegisterLine> lines, int row) {
        int next = row;
        for (var line : lines) {
            var cells = line.cells();
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(next, column, cells.get(column));
            }
            next++;
        }
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next;
    }
}
