package vn.motcua.core;

/**
 * Where people reach this system: what QR codes on papers lead to.
 *
 * @param base without a slash at the end, such as {@code https://dichvucong.example.vn}
 */
public record Addresses(String base) {

    /** Where anybody checks the published paper with this opaque id. */
    public String check(Object paper) {
        return base + "/kiem-tra/" + paper;
    }

    /** Where a dossier is looked up with its code and a second fact. */
    public String lookUp(Object dossierNumber) {
        return base + "/tra-cuu?ma=" + dossierNumber;
    }
}
