package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterRuleTests {

    private static final Path EXTRACTS = Path.of("forms/2.000635-ban-sao-trich-luc-ho-tich");

    private static Map<String, String> files() throws IOException {
        var files = new HashMap<String, String>();
        for (var name : new String[] {"procedure.yaml", "declaration.form", "result.html"}) {
            files.put(name, Files.readString(EXTRACTS.resolve(name)));
        }
        return files;
    }

    @Test
    void comparesEveryAnswerThatIsPrintedAgain() throws IOException {
        var rule = Procedure.of(files()).register().getFirst();

        assertThat(rule.asked())
                .contains(
                        "subject.fullName",
                        "subject.birthDate",
                        "subject.sex",
                        "subject.ethnicity",
                        "subject.nationality",
                        "subject.citizenId",
                        "subject.address",
                        "birth.place",
                        "birth.hometown",
                        "mother.fullName",
                        "father.fullName",
                        "registration.agency",
                        "registration.number",
                        "registration.date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number: registration.number       | number: registration.page     | 'registration.page'
            subject.sex: child.sex            | subject.gender: child.sex     | 'subject.gender'
            blank: [birth.hometown,           | blank: [birth.village,        | 'birth.village'
            party: [mother.citizenId          | nobody: [mother.citizenId     | 'party'
            registration.event = "BIRTH" and  | registration.event = = and    | FEEL
            procedure: 1.001193               | procedure: khai-sinh          | 1.001193
            """)
    void isRefusedWhereItCouldNeverBeRight(String sound, String wrong, String named) throws IOException {
        var files = files();
        assertThat(files.get("procedure.yaml")).contains(sound);
        files.computeIfPresent("procedure.yaml", (name, text) -> text.replace(sound, wrong));

        assertThatThrownBy(() -> Procedure.of(files))
                .isInstanceOf(ProcedureProblem.class)
                .hasMessageContaining("procedure.yaml:")
                .hasMessageContaining(named);
    }
}
