package vn.motcua.slips.register;

import java.util.List;
import java.util.Map;

/** A line of the register with the columns of mẫu số 07, all of it text ready to be read. */
record RegisterLine(
        int order,
        String number,
        String procedure,
        String name,
        String contact,
        String agency,
        String receivedAt,
        String promisedAt,
        String returnedAt,
        String way,
        String receiver) {

    /** The names of the columns on the form. */
    static final List<String> COLUMNS = List.of(
            "STT",
            "Mã hồ sơ",
            "Tên thủ tục hành chính",
            "Tên tổ chức, cá nhân",
            "Địa chỉ, số điện thoại",
            "Cơ quan chủ trì giải quyết",
            "Nhận hồ sơ",
            "Hẹn trả kết quả",
            "Trả kết quả",
            "Phương thức nhận kết quả",
            "Ký nhận");

    /** In the order of the columns. */
    List<String> cells() {
        return List.of(
                Integer.toString(order),
                number,
                procedure,
                name,
                contact,
                agency,
                receivedAt,
                promisedAt,
                returnedAt,
                way,
                receiver);
    }

    /** As the template of the form asks for it. */
    Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("order", Integer.toString(order)),
                Map.entry("number", number),
                Map.entry("procedure", procedure),
                Map.entry("name", name),
                Map.entry("contact", contact),
                Map.entry("agency", agency),
                Map.entry("receivedAt", receivedAt),
                Map.entry("promisedAt", promisedAt),
                Map.entry("returnedAt", returnedAt),
                Map.entry("way", way),
                Map.entry("receiver", receiver));
    }
}
