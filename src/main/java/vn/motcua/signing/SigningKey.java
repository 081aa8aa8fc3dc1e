package vn.motcua.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/** A private key that can be used but not seen, with its certificate (<i>khoá ký số</i>): a file, a token, a service. */
public interface SigningKey {

    X509Certificate certificate();

    /** The certificate first, then its issuers up to the root. */
    List<X509Certificate> chain();

    /**
     * Signs these bytes themselves, not their digest.
     *
     * @param jcaAlgorithm such as {@code SHA256withECDSA}
     */
    byte[] sign(byte[] content, String jcaAlgorithm);
}
