package vn.motcua.web.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Staffing;

/** Somebody for every role at every distance from the agency that everything asked for belongs to. */
final class People {

    /** How far somebody is from what they ask for; the letter stands for it in the table. */
    enum Relation {
        OWN("o", FiledDossiers.WARD.value()),
        ABOVE("a", "H07"),
        OTHER_UNIT("u", FiledDossiers.COMMUNE.value()),
        OTHER_PROVINCE("p", "H99.12");

        private final String letter;
        private final String agency;

        Relation(String letter, String agency) {
            this.letter = letter;
            this.agency = agency;
        }

        String letter() {
            return letter;
        }

        AgencyId agency() {
            return new AgencyId(agency);
        }
    }

    /**
     * Somebody who asks.
     *
     * @param account nothing when nobody is signed in
     */
    record Person(@Nullable String account, @Nullable Role role, Relation relation) {

        static final Person NOBODY = new Person(null, null, Relation.OTHER_PROVINCE);
        static final Person APPLICANT = new Person("congdan", Role.CITIZEN, Relation.OWN);
        static final Person OTHER_CITIZEN = new Person("congdan2", Role.CITIZEN, Relation.OTHER_PROVINCE);

        boolean isOfficial() {
            return role != null && role.isOfficial();
        }

        /** Has nothing to do with the one or the agency that what is asked for belongs to. */
        boolean isFar() {
            return relation == Relation.OTHER_UNIT || relation == Relation.OTHER_PROVINCE;
        }
    }

    private static final String MARK = "quyen-";

    private final JdbcClient database;
    private final Staffing staffing;

    People(JdbcClient database) {
        this.database = database;
        this.staffing = new Staffing(database);
    }

    /** Nobody, two citizens, and each official role at each distance. */
    static List<Person> all() {
        var all = new ArrayList<>(List.of(Person.NOBODY, Person.APPLICANT, Person.OTHER_CITIZEN));
        officials().forEach(role -> Arrays.stream(Relation.values())
                .forEach(relation -> all.add(new Person(name(role, relation), role, relation))));
        return List.copyOf(all);
    }

    static List<Role> officials() {
        return Arrays.stream(Role.values()).filter(Role::isOfficial).toList();
    }

    private static String name(Role role, Relation relation) {
        return (MARK + role.id() + "-" + relation.name())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    void employ() {
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                .params(Relation.OTHER_PROVINCE.agency().value(), "UBND xã Xa", "UBND tỉnh Xa", "Một cửa", "Xa")
                .update();
        for (var person : all()) {
            if (person.account() != null && person.role() != null && person.isOfficial()) {
                staffing.employ(person.account(), "Người Hỏi", person.relation().agency(), "Cán bộ", person.role());
            }
        }
    }

    void dismiss() {
        for (var person : all()) {
            if (person.account() != null && person.isOfficial()) {
                staffing.dismiss(person.account());
            }
        }
        database.sql("delete from agency where id = ?")
                .param(Relation.OTHER_PROVINCE.agency().value())
                .update();
    }
}
