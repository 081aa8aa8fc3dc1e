package vn.motcua.signing;

/** What a signature allows to be done to the document after it. */
public enum Certification {
    /** The first signature: from now on only the prepared fields may be signed (DocMDP level 2). */
    CERTIFY,
    /** A later signature: agrees, and allows nothing new. */
    APPROVE
}
