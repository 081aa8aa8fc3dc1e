package vn.motcua.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certification authority for demonstrations (<i>CA thử nghiệm</i>): its certificates prove nothing in law. */
record DemoAuthority(SoftwareKey root) {

    private static final String ORGANISATION = "Một Cửa - chứng thư thử nghiệm, không có giá trị pháp lý";

    /** For documents by RFC 9336, and for mail because older readers know no other purpose. */
    private static final KeyPurposeId[] PURPOSES = {
        KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36")), KeyPurposeId.id_kp_emailProtection
    };

    /** Demonstrations sign dossiers of last year, too. */
    private static final Duration BACKDATED = Duration.ofDays(400);

    private static final Duration ROOT_LASTS = Duration.ofDays(3652);
    private static final Duration LEAF_LASTS = Duration.ofDays(1826);
    private static final SecureRandom RANDOM = new SecureRandom();

    static DemoAuthority found(Instant now) {
        try {
            var pair = curve("secp384r1"); // as strong as RSA-7680 and made at once
            var name = name("Một Cửa Demo Root CA", null);
            var builder = certificate(name, name, pair.getPublic(), now, ROOT_LASTS)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new DemoAuthority(new SoftwareKey(pair.getPrivate(), List.of(sign(builder, pair.getPrivate()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key for a person, or for an organisation when its id is given. */
    SoftwareKey issue(String commonName, @Nullable String organisationId, Instant now) {
        try {
            return issue(curve("secp256r1"), name(commonName, organisationId), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SoftwareKey issue(KeyPair pair, X500Name name, Instant now) {
        try {
            var ca = root.certificate();
            var issuer = X500Name.getInstance(ca.getSubjectX500Principal().getEncoded());
            var builder = certificate(issuer, name, pair.getPublic(), now, LEAF_LASTS)
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(ca))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(PURPOSES));
            return new SoftwareKey(pair.getPrivate(), List.of(sign(builder, root.key()), ca));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static X500Name name(String commonName, @Nullable String organisationId) {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, organisationId == null ? ORGANISATION : commonName);
        if (organisationId != null) {
            name.addRDN(BCStyle.OU, ORGANISATION).addRDN(BCStyle.ORGANIZATION_IDENTIFIER, organisationId);
        }
        return name.addRDN(BCStyle.CN, commonName).build();
    }

    private static X509v3CertificateBuilder certificate(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Duration lasts)
            throws GeneralSecurityException, IOException {
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).setBit(120),
                Date.from(now.minus(BACKDATED)),
                Date.from(now.plus(lasts)),
                subject,
                key);
        return builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    }

    private static KeyPair curve(String name) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(name));
        return generator.generateKeyPair();
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA384withECDSA").build(key)));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
