package vn.motcua.catalogue.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalogue.intake.Samples;
import vn.motcua.catalogue.reading.Edits;
import vn.motcua.catalogue.reading.Understanding;
import vn.motcua.catalogue.source.CatalogueReader;
import vn.motcua.procedure.Procedure;

class StandardProcessTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cấp giấy chứng nhận                  | 5 | Sở thẩm định hồ sơ, trình ký                               | one-stop
            Cấp giấy chứng nhận                  | 1 | Sở kiểm tra thực tế                                        | instant
            Cấp bản sao trích lục hộ tịch        | 1 | Tra cứu và cấp                                             | automatic
            Cấp bản sao văn bằng từ sổ gốc       | 1 | Tra cứu và cấp                                             | automatic
            Cấp bản sao văn bằng từ sổ gốc       | 3 | Tra cứu và cấp                                             | one-stop
            Cấp giấy chứng nhận đủ điều kiện     | 9 | Sở tổ chức kiểm tra thực tế tại cơ sở và lập biên bản      | on-site
            Cấp giấy phép khai thác              | 9 | Sở lấy ý kiến các cơ quan rồi KIỂM TRA THỰC ĐỊA            | on-site
            Chấp thuận chủ trương                | 9 | Sở gửi hồ sơ lấy ý kiến bằng văn bản của các cơ quan       | inter-agency
            Đăng ký biến động đất đai            | 9 | Chuyển thông tin đến cơ quan thuế để xác định nghĩa vụ     | inter-agency
            Cấp giấy chứng nhận                  | 9 | Nộp tại bộ phận một cửa liên thông; góp ý kiến của nhân dân | one-stop
            """)
    void isChosenByWhatTheRecordSays(String name, String days, String step, String process, @TempDir Path folder)
            throws IOException {
        assertThat(procedure(folder, name, days, step).process()).isEqualTo(process);
    }

    @Test
    void spreadsNoMoreThanTheTimeLimit(@TempDir Path folder) throws IOException {
        for (var step : new String[] {"Thẩm định hồ sơ", "Kiểm tra thực địa", "Lấy ý kiến các cơ quan"}) {
            var procedure = procedure(folder, "Cấp giấy chứng nhận", "7", step);

            assertThat(procedure.stepHours().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .as(procedure.process())
                    .isBetween(40.0, 56.0);
        }
    }

    private static Procedure procedure(Path folder, String name, String days, String step) throws IOException {
        var line = Samples.line("1.009999", "1", name, days, "WORKING_DAY")
                .replace("\"steps\":[]", "\"steps\":[{\"name\":\"Bước 1\",\"text\":\"" + step + "\"}]");
        var file = Files.writeString(folder.resolve("one.jsonl"), line);
        try (var reader = CatalogueReader.open(file)) {
            var record = reader.next().orElseThrow().content();
            return Procedure.of(Drafting.files(Understanding.of(record, Edits.NONE, false, false), "1.009999"));
        }
    }
}
