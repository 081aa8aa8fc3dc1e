package vn.motcua.catalogue.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;

/** Small catalogues, and those who look after them. */
public final class Samples {

    public static final Actor ONE = administrator("quantri");
    public static final Actor OTHER = administrator("quantri2");

    private Samples() {}

    private static Actor administrator(String name) {
        return new Actor(new AccountName(name), name, Set.of(Role.ADMINISTRATOR), new AgencyId("H07"), null);
    }

    /** A record of a provincial procedure with a time limit in working days. */
    public static String line(String code, String source, String name, String time, String unit) {
        return """
                {"code":"%s","name":"%s","sourceId":"%s","field":{"code":"G15-TP07","name":"Hộ tịch"},\
                "level":["Cấp Tỉnh"],"agency":{"promulgating":{"code":"G15","name":"Bộ Tư pháp"},\
                "executing":[{"name":"Sở Tư pháp"}]},"implementationLevel":"TOAN_TRINH",\
                "methods":[{"channel":"ONLINE","processingTime":%s,"unit":"%s","description":"","fees":[]}],\
                "components":[{"group":"","code":"G15-KQ1","name":"Tờ khai theo mẫu","original":1,"copy":0,"forms":[]}],\
                "steps":[],"forms":[],"result":[{"code":"KQ.G15.1","name":"Giấy chứng nhận"}],\
                "legalBasis":[{"code":"60/2014/QH13","name":"Luật Hộ tịch"}],"subjects":[],"cases":[],"conditions":"",\
                "keywords":"","note":"","isInternal":false,"serviceGroups":[],\
                "decision":{"number":"1/QĐ","date":"2026-01-05"}}
                """.formatted(code, name, source, time, unit).strip();
    }

    public static InputStream file(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
