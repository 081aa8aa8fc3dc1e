package vn.motcua.paper;

import java.util.List;

/**
 * Form 01 of TT 03/2025/TT-VPCP, the receipt with its appointment (<i>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</i>): the
 * data that {@code papers/receipt.html} asks for, all of it text ready to be read. Times are written out, as in
 * {@code 09 giờ 30 phút, ngày 20 tháng 11 năm 2026}; day and month of {@code date} have two digits.
 */
public final class ReceiptForm {

    /** The name for {@link PaperSource#builtIn}. */
    public static final String TEMPLATE = "receipt";

    /** The title of the file. */
    public static final String TITLE = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";

    /**
     * What every receipt needs. {@code agency} is the one-stop unit; {@code papers} is a list; {@code checkUrl} goes into
     * the QR code and {@code lookupUrl} is its short form for people to type.
     */
    public static final List<String> REQUIRED = List.of(
            "agency.name",
            "agency.place",
            "date.day",
            "date.month",
            "date.year",
            "dossier.number",
            "applicant.name",
            "applicant.id",
            "applicant.address",
            "applicant.phone",
            "request",
            "papers.name",
            "papers.copies",
            "sets",
            "timeLimit",
            "receivedAt",
            "dueAt",
            "returnAt",
            "receptionist.name",
            "checkUrl",
            "lookupUrl");

    /**
     * What is printed when it is there: the agency above ({@code agency.parent}), the principal when somebody else filed
     * (then all of it but phone and e-mail), and {@code online} as true when nobody signs by hand.
     */
    public static final List<String> OPTIONAL = List.of(
            "agency.parent",
            "number",
            "applicant.email",
            "principal.name",
            "principal.id",
            "principal.address",
            "principal.phone",
            "principal.email",
            "principal.paper",
            "fee",
            "register.book",
            "register.entry",
            "online",
            "hotline");

    private ReceiptForm() {}
}
