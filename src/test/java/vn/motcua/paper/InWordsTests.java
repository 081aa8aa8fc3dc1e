package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTests {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "1, một",
        "5, năm",
        "10, mười",
        "11, mười một",
        "14, mười bốn",
        "15, mười lăm",
        "20, hai mươi",
        "21, hai mươi mốt",
        "24, hai mươi bốn",
        "25, hai mươi lăm",
        "55, năm mươi lăm",
        "91, chín mươi mốt",
        "99, chín mươi chín",
        "100, một trăm",
        "101, một trăm linh một",
        "105, một trăm linh năm",
        "110, một trăm mười",
        "111, một trăm mười một",
        "115, một trăm mười lăm",
        "121, một trăm hai mươi mốt",
        "555, năm trăm năm mươi lăm",
        "1000, một nghìn",
        "1001, một nghìn không trăm linh một",
        "1010, một nghìn không trăm mười",
        "1015, một nghìn không trăm mười lăm",
        "1021, một nghìn không trăm hai mươi mốt",
        "1100, một nghìn một trăm",
        "2026, hai nghìn không trăm hai mươi sáu",
        "8000, tám nghìn",
        "10000, mười nghìn",
        "15005, mười lăm nghìn không trăm linh năm",
        "21000, hai mươi mốt nghìn",
        "105000, một trăm linh năm nghìn",
        "200000, hai trăm nghìn",
        "1000000, một triệu",
        "1000005, một triệu không trăm linh năm",
        "1005000, một triệu không trăm linh năm nghìn",
        "1234567, một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy",
        "1000000000, một tỷ",
        "1000000001, một tỷ không trăm linh một",
        "1050000000, một tỷ không trăm năm mươi triệu",
        "25000000000, hai mươi lăm tỷ",
        "1500000000000, một nghìn năm trăm tỷ",
        "1000005000000000, một triệu không trăm linh năm tỷ",
        "3000000000000000000, ba tỷ tỷ",
        "-21, âm hai mươi mốt",
        "-1000000000, âm một tỷ"
    })
    void spellsNumbersOut(long number, String words) {
        assertThat(InWords.number(number)).isEqualTo(words);
    }

    @Test
    void spellsTheLargestAndTheSmallestNumber() {
        assertThat(InWords.number(Long.MAX_VALUE))
                .startsWith("chín tỷ hai trăm hai mươi ba triệu")
                .endsWith("tám trăm linh bảy");
        assertThat(InWords.number(Long.MIN_VALUE)).startsWith("âm chín tỷ").endsWith("tám trăm linh tám");
    }

    @ParameterizedTest
    @CsvSource({
        "8000, Tám nghìn đồng",
        "0, Không đồng",
        "36000, Ba mươi sáu nghìn đồng",
        "1000000, Một triệu đồng",
        "55505, Năm mươi lăm nghìn năm trăm linh năm đồng",
        "-5000, Âm năm nghìn đồng"
    })
    void spellsSumsOut(long dong, String words) {
        assertThat(InWords.money(dong)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, Ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu",
        "2005-04-04, Ngày bốn tháng tư năm hai nghìn không trăm linh năm",
        "1999-12-31, Ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi chín",
        "2000-01-01, Ngày một tháng một năm hai nghìn",
        "2015-10-15, Ngày mười lăm tháng mười năm hai nghìn không trăm mười lăm",
        "1985-05-21, Ngày hai mươi mốt tháng năm năm một nghìn chín trăm tám mươi lăm"
    })
    void spellsDatesOut(LocalDate date, String words) {
        assertThat(InWords.date(date)).isEqualTo(words);
    }

    @Test
    void spellsTheYearOutWhenNoMoreIsKnown() {
        assertThat(InWords.date(Year.of(1940))).isEqualTo("Năm một nghìn chín trăm bốn mươi");
    }
}
