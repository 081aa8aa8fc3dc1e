package vn.motcua.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import vn.motcua.core.Sha256;

/** The CMS object inside a PAdES baseline B signature: content type, message digest, signing certificate, no time. */
final class CadesSignature {

    private CadesSignature() {}

    /** Room for it, in bytes. */
    static int space(SigningKey key) {
        return certificates(key).stream().mapToInt(c -> encoded(c).length).sum() + 2048;
    }

    static byte[] of(byte[] content, SigningKey key) {
        try {
            var holders = certificates(key).stream().map(CadesSignature::holder).toList();
            var signer = new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(parameters -> attributes(
                            (byte[]) Objects.requireNonNull(parameters.get(CMSAttributeTableGenerator.DIGEST)), key))
                    .build(new Signer(key), holders.getFirst());
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer);
            generator.addCertificates(new CollectionStore<>(holders));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded("DER");
        } catch (CMSException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AttributeTable attributes(byte[] digest, SigningKey key) {
        var certificate = holder(key.certificate());
        var issuer = new IssuerSerial(
                new GeneralNames(new GeneralName(certificate.getIssuer())), certificate.getSerialNumber());
        var signing = new SigningCertificateV2(new ESSCertIDv2(
                HexFormat.of().parseHex(Sha256.of(encoded(key.certificate())).hex()), issuer));
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(signing)));
        return new AttributeTable(attributes);
    }

    /** The signer's and its issuers' but for the root, which who verifies must have from elsewhere. */
    private static List<X509Certificate> certificates(SigningKey key) {
        return key.chain().stream()
                .filter(c -> c.equals(key.certificate())
                        || !c.getSubjectX500Principal().equals(c.getIssuerX500Principal()))
                .toList();
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands the bytes to the key, wherever it is. */
    private static final class Signer implements ContentSigner {

        private final SigningKey key;
        private final String algorithm;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Signer(SigningKey key) {
            this.key = key;
            algorithm = key.certificate().getPublicKey() instanceof ECKey ? "SHA256withECDSA" : "SHA256withRSA";
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return key.sign(content.toByteArray(), algorithm);
        }
    }
}
