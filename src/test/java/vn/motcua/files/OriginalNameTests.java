package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giấy chứng sinh.pdf      | Giấy chứng sinh.pdf
            C:\\Users\\An\\giấy tờ.pdf  | giấy tờ.pdf
            ../../etc/passwd         | passwd
            a<b>:c?.pdf              | a b c .pdf
            ..pdf                    | pdf
            """)
    void keepsOnlyWhatIsAName(String sent, String kept) {
        assertThat(OriginalName.clean(sent).value()).isEqualTo(kept);
    }

    @Test
    void dropsCharactersThatTurnOrHideText() {
        assertThat(OriginalName.clean("hoa\u202Efdp.exe").value()).isEqualTo("hoafdp.exe");
        assertThat(OriginalName.clean("a\u0000b\r\nc\u200B.pdf").value()).isEqualTo("ab c.pdf");
        assertThat(OriginalName.clean("a\uD83D.pdf").value()).isEqualTo("a .pdf");
    }

    @Test
    void composesLettersAndMarks() {
        assertThat(OriginalName.clean("Giâ\u0301y.pdf").value()).isEqualTo("Giấy.pdf");
    }

    @Test
    void shortensBeforeTheEnding() {
        var name = OriginalName.clean("😀".repeat(100) + ".docx");

        assertThat(name.value()).hasSizeLessThanOrEqualTo(150).endsWith("😀.docx");
        assertThat(name.extension()).isEqualTo("docx");
    }

    @Test
    void knowsWhenThereIsNoEnding() {
        assertThat(OriginalName.clean("README").extension()).isEmpty();
        assertThat(OriginalName.clean("").extension()).isEmpty();
        assertThat(OriginalName.clean("a.b.PDF").extension()).isEqualTo("PDF");
    }
}
