package vn.motcua.submission;

import java.security.SecureRandom;

/** The second fact with which a dossier is looked up without signing in (<i>mã tra cứu</i>). */
record TrackingSecret(String value) {

    /** Without 0 O, 1 I L, 5 S, 8 B and 2 Z, which look alike on paper. */
    private static final String LETTERS = "34679ACDEFGHJKMNPQRTUVWXY";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TrackingSecret random() {
        var secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new TrackingSecret(secret.toString());
    }
}
