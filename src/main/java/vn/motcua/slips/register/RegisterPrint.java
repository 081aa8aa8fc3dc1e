package vn.motcua.slips.register;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Agencies;
import vn.motcua.core.Actor;
import vn.motcua.paper.PaperPress;
import vn.motcua.paper.PaperSource;
import vn.motcua.slips.SlipKind;
import vn.motcua.slips.SlipSettings;
import vn.motcua.slips.SlipTimes;

/** The register as PDF/A on A4 landscape, in the form of mẫu số 07. */
@Component
class RegisterPrint {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Register register;
    private final Agencies agencies;
    private final Choices choices;
    private final PaperPress press;
    private final SlipSettings settings;

    RegisterPrint(Register register, Agencies agencies, Choices choices, PaperPress press, SlipSettings settings) {
        this.register = register;
        this.agencies = agencies;
        this.choices = choices;
        this.press = press;
        this.settings = settings;
    }

    byte[] print(RegisterQuery query, Actor actor) {
        var now = register.now();
        var agency = agencies.get(query.unit());
        var rows = new ArrayList<Map<String, String>>();
        register.mustHaveAtMost(settings.longestPrint(), query);
        register.all(query, actor, lines -> lines.forEach(line -> rows.add(line.words())));
        var words = new HashMap<String, Object>();
        words.put("agency", Map.of("parent", agency.name(), "name", agency.oneStopName(), "place", agency.place()));
        words.put("number", number(query));
        words.put("date", SlipTimes.head(now));
        words.put("scope", choices.about(query));
        words.put("from", DAY.format(query.from()));
        words.put("to", DAY.format(query.to()));
        words.put("rows", rows);
        words.put("hasRows", !rows.isEmpty());
        words.put("total", rows.size());
        var kind = SlipKind.REGISTER;
        return press.print(PaperSource.builtIn(kind.template(), words, kind.title(), now))
                .pdf();
    }

    /** One register a sector: its code stands before the letters of the series. */
    private static String number(RegisterQuery query) {
        return (query.sector() == null ? "…" : query.sector()) + "/" + SlipKind.REGISTER.series();
    }
}
