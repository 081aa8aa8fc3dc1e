package vn.motcua.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {

    @Test
    void sortsKeysByTheirUtf16UnitsAndDropsWhiteSpace() {
        var json = JsonMapper.shared().readTree("""
                { "€": 1, "\\r": 2, "\\ufb33": 3, "1": 4, "😂": 5, "ö": [ true, null, {} , [] ] }
                """);

        assertThat(CanonicalJson.write(json))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"ö\":[true,null,{},[]],\"€\":1,\"😂\":5,\"\uFB33\":3}");
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1", "1e3, 1000", "12.50, 12.5", "-0, 0", "0.000001, 0.000001", "123456789012345, 123456789012345"
    })
    void writesNumbersTheShortestWay(String given, String written) {
        assertThat(CanonicalJson.write(JsonMapper.shared().readTree(given))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "0.0000001", "1.23456789012345678"})
    void refusesANumberThatWouldBeRounded(String number) {
        assertThatThrownBy(() -> CanonicalJson.write(JsonMapper.builder()
                        .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build()
                        .readTree(number)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void escapesNoMoreThanItMust() {
        assertThat(CanonicalJson.write("Đường \"Lê\" \\ \n \u0001 /"))
                .isEqualTo("\"Đường \\\"Lê\\\" \\\\ \\n \\u0001 /\"");
    }
}
