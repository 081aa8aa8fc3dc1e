package vn.motcua.signing;

/** What one revision of a document did to the one before it. */
final class Changes {

    private boolean other;
    private boolean signed;
    private boolean newVisibleField;
    private boolean validationData;

    void other() {
        other = true;
    }

    void signed() {
        signed = true;
    }

    void newVisibleField() {
        newVisibleField = true;
    }

    void validationData() {
        validationData = true;
    }

    /** Something that no revision after a signature may do. */
    boolean isForbidden() {
        return other;
    }

    boolean hasSignature() {
        return signed;
    }

    boolean hasNewVisibleField() {
        return newVisibleField;
    }

    boolean hasValidationData() {
        return validationData;
    }
}
