package vn.motcua.signing;

import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.jcajce.interfaces.EdDSAKey;

/** Rule 2, strength: which digests and keys are safe. */
final class Algorithms {

    private static final Map<ASN1ObjectIdentifier, String> SAFE = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512",
            NISTObjectIdentifiers.id_sha3_256, "SHA3-256",
            NISTObjectIdentifiers.id_sha3_384, "SHA3-384",
            NISTObjectIdentifiers.id_sha3_512, "SHA3-512");

    private Algorithms() {}

    static boolean isSafeDigest(ASN1ObjectIdentifier digest) {
        return SAFE.containsKey(digest);
    }

    /** The digest's name in the JDK; SHA-1 has one, too, so that more can be said than that it is weak. */
    static Optional<String> name(ASN1ObjectIdentifier digest) {
        return digest.equals(OIWObjectIdentifiers.idSHA1)
                ? Optional.of("SHA-1")
                : Optional.ofNullable(SAFE.get(digest));
    }

    static boolean isSafeKey(PublicKey key) {
        return switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength() >= 2048;
            case ECKey curve ->
                curve.getParams() != null && curve.getParams().getOrder().bitLength() >= 256;
            case EdECKey edwards -> true;
            case EdDSAKey edwards -> true;
            default -> false;
        };
    }
}
