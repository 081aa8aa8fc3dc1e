package vn.motcua.submission.draft;

/** The pages of a draft, as their saves are counted; the last part of a page's address. */
final class Page {

    static final String APPLICANT = "nguoi-nop";
    static final String PAPERS = "giay-to";
    static final String RETURN = "nhan-ket-qua";
    static final String CHECK = "kiem-tra";

    private Page() {}

    static String step(String id) {
        return "to-khai/" + id;
    }
}
