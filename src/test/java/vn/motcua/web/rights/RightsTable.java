package vn.motcua.web.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.core.Role;
import vn.motcua.web.rights.People.Person;
import vn.motcua.web.rights.People.Relation;

/** The table of who gets in where, as the documents show it. */
final class RightsTable {

    private static final String NONE = "·";

    private RightsTable() {}

    static String drawn(Map<Endpoint, Set<Person>> admitted) {
        var roles = People.officials();
        var titles = roles.stream().map(Role::id).collect(Collectors.joining(" | "));
        var line = "---|".repeat(roles.size());
        var rows = admitted.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), roles))
                .collect(Collectors.joining("\n"));
        return """
                # Who gets in where

                Drawn from the running application by `RightsTests`, which asks every address for something that belongs to one
                applicant (`own`) and to one agency, as everybody listed. It says who is let in to ask; whether what they ask for may
                be done now is decided after that.

                | | |
                |---|---|
                | `o` | an official of that agency |
                | `a` | of the agency above it |
                | `u` | of another unit of the province |
                | `p` | of another province |
                | `all` | all of these |

                An address that names nothing, such as a list, shows everybody what is theirs. Decisions
                [15](decisions/0015-agencies-have-a-parent-and-a-time.md), [17](decisions/0017-rights-come-from-the-post-acted-in.md)
                and [22](decisions/0022-work-is-done-in-the-agency-itself.md) say why it is so.

                | address | nobody | citizen | %s |
                |---|---|---|%s
                %s
                """.formatted(titles, line, rows);
    }

    private static String row(Endpoint endpoint, Set<Person> admitted, List<Role> roles) {
        var officials = roles.stream().map(role -> officials(admitted, role)).collect(Collectors.joining(" | "));
        return "| `%s` | %s | %s | %s |"
                .formatted(endpoint, admitted.contains(Person.NOBODY) ? "in" : NONE, citizens(admitted), officials);
    }

    private static String citizens(Set<Person> admitted) {
        return admitted.contains(Person.OTHER_CITIZEN) ? "all" : admitted.contains(Person.APPLICANT) ? "own" : NONE;
    }

    private static String officials(Set<Person> admitted, Role role) {
        var letters = Arrays.stream(Relation.values())
                .filter(relation ->
                        admitted.stream().anyMatch(person -> person.role() == role && person.relation() == relation))
                .map(Relation::letter)
                .collect(Collectors.joining(" "));
        return letters.isEmpty() ? NONE : letters.length() == 7 ? "all" : letters;
    }
}
