package vn.motcua.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.TimeLimit;

class TimeWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ngay trong ngày                                               | 8 | WORKING_HOUR
            Thực hiện trong ngày làm việc nhận được hồ sơ đầy đủ          | 8 | WORKING_HOUR
            02 ngày làm việc                                              | 2 | WORKING_DAY
            1/2 ngày                                                      | 4 | WORKING_HOUR
            ½ ngày làm việc                                               | 4 | WORKING_HOUR
            nửa ngày                                                      | 4 | WORKING_HOUR
            12,5 ngày làm việc                                            | 100 | WORKING_HOUR
            không quá 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ             | 15 | CALENDAR_DAY
            Không quá 07 (bảy) ngày làm việc.                             | 7 | WORKING_DAY
            24 giờ kể từ khi nhận hồ sơ                                   | 1 | CALENDAR_DAY
            08 giờ làm việc                                               | 8 | WORKING_HOUR
            4 giờ                                                         | 4 | WORKING_HOUR
            hai tháng                                                     | 2 | MONTH
            1 năm                                                         | 12 | MONTH
            2 tuần                                                        | 14 | CALENDAR_DAY
            trong thời hạn 10 ngày làm việc, từ ngày 15 tháng 3 năm 2026  | 10 | WORKING_DAY
            """)
    void readsWhatWordsName(String words, int number, TimeLimit.Unit unit) {
        var named = TimeWords.read(words).orElseThrow();

        assertThat(named.limit()).isEqualTo(new TimeLimit(number, unit));
        assertThat(named.sure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Theo mô tả",
                "Không quy định",
                "-",
                "1",
                "1/12 hàng năm",
                "Tùy theo từng trường hợp",
                "theo Quy chế làm việc của Chính phủ",
                "ngày 15 tháng 3 năm 2026"
            })
    void findsNoneWhereNoneIsNamed(String words) {
        assertThat(TimeWords.read(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a) Không quá 08 ngày làm việc; b) không quá 10 ngày làm việc"})
    void takesTheLongestOfSeveralAndIsNotSure(String words) {
        var named = TimeWords.read(words).orElseThrow();

        assertThat(named.limit()).isEqualTo(TimeLimit.days(10));
        assertThat(named.sure()).isFalse();
    }
}
