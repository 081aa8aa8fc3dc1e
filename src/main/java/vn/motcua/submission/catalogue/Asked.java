package vn.motcua.submission.catalogue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.procedure.AgencyLevel;
import vn.motcua.procedure.ProcedureSearch;
import vn.motcua.procedure.ServiceLevel;

/** What the address of the start page asks for; a choice that does not exist is none. */
record Asked(String words, String sector, String level, String agencyLevel, String situation) {

    private static final int LONGEST = 200;

    Asked(
            @BindParam("q") @Nullable String words,
            @BindParam("linh-vuc") @Nullable String sector,
            @BindParam("muc-do") @Nullable String level,
            @BindParam("cap") @Nullable String agencyLevel,
            @BindParam("su-kien") @Nullable String situation) {
        this.words = typed(words);
        this.sector = typed(sector);
        this.level = typed(level);
        this.agencyLevel = typed(agencyLevel);
        this.situation = typed(situation);
    }

    ProcedureSearch search() {
        return new ProcedureSearch(
                words,
                sector.isEmpty() ? null : sector,
                one(ServiceLevel.values(), level),
                one(AgencyLevel.values(), agencyLevel),
                situation.isEmpty() ? null : situation);
    }

    /** Whether more is asked for than words. */
    public boolean isFiltered() {
        return !(sector + level + agencyLevel + situation).isEmpty();
    }

    Asked withSector(String other) {
        return new Asked(words, other, level, agencyLevel, situation);
    }

    Asked withLevel(String other) {
        return new Asked(words, sector, other, agencyLevel, situation);
    }

    Asked withAgencyLevel(String other) {
        return new Asked(words, sector, level, other, situation);
    }

    Asked withSituation(String other) {
        return new Asked(words, sector, level, agencyLevel, other);
    }

    /** The page that answers this, after a code or from the first on. */
    String address(@Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/");
        var names = new String[] {"q", "linh-vuc", "muc-do", "cap", "su-kien", "sau"};
        var values = new String[] {words, sector, level, agencyLevel, situation, after == null ? "" : after};
        for (int i = 0; i < names.length; i++) {
            if (!values[i].isEmpty()) {
                address.queryParam(names[i], "{" + names[i] + "}");
            }
        }
        var given = Arrays.stream(values).filter(value -> !value.isEmpty()).toArray();
        return address.encode().buildAndExpand(given).toUriString();
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String typed(@Nullable String text) {
        var typed = text == null ? "" : text.strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
