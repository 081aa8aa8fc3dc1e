package vn.motcua.signing;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A key held in memory, read from a PKCS#12 file. */
record SoftwareKey(PrivateKey key, List<X509Certificate> chain) implements SigningKey {

    /** Never registered with the JVM: only who asks for it gets it. */
    static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    SoftwareKey {
        chain = List.copyOf(chain);
    }

    @Override
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Bouncy Castle signs on elliptic curves seven times faster than the JDK, the JDK with RSA twice as fast. */
    @Override
    public byte[] sign(byte[] content, String jcaAlgorithm) {
        try {
            var signature = key.getAlgorithm().startsWith("EC")
                    ? Signature.getInstance(jcaAlgorithm, BOUNCY_CASTLE)
                    : Signature.getInstance(jcaAlgorithm);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the key of " + certificate().getSubjectX500Principal() + " cannot sign", e);
        }
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "SoftwareKey[" + certificate().getSubjectX500Principal() + "]";
    }
}
