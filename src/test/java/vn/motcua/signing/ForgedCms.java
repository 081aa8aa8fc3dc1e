package vn.motcua.signing;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
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
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.motcua.core.Sha256;

/** CMS objects as a careless or dishonest signer makes them. */
final class ForgedCms {

    private final List<SoftwareKey> keys;
    private final String algorithm;
    private final boolean attached;
    private final byte[] certificateHash;

    private ForgedCms(List<SoftwareKey> keys, String algorithm, boolean attached, byte[] certificateHash) {
        this.keys = keys;
        this.algorithm = algorithm;
        this.attached = attached;
        this.certificateHash = certificateHash;
    }

    static ForgedCms by(SoftwareKey... keys) {
        return new ForgedCms(
                List.of(keys),
                keys[0].key().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA",
                false,
                hash(keys[0]));
    }

    ForgedCms with(String otherAlgorithm) {
        return new ForgedCms(keys, otherAlgorithm, attached, certificateHash);
    }

    ForgedCms withContent() {
        return new ForgedCms(keys, algorithm, true, certificateHash);
    }

    /** Bound to another certificate, or to none when nothing is given. */
    ForgedCms boundTo(SoftwareKey... other) {
        return new ForgedCms(keys, algorithm, attached, other.length == 0 ? new byte[0] : hash(other[0]));
    }

    byte[] over(byte[] content) {
        try {
            var generator = new CMSSignedDataGenerator();
            var certificates = new ArrayList<X509Certificate>();
            for (var key : keys) {
                if (certificates.isEmpty()) { // there is no room for more
                    certificates.add(key.certificate());
                }
                generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                        .setSignedAttributeGenerator(p ->
                                attributes((byte[]) Objects.requireNonNull(p.get(CMSAttributeTableGenerator.DIGEST))))
                        .build(
                                new JcaContentSignerBuilder(algorithm)
                                        .setProvider(SoftwareKey.BOUNCY_CASTLE)
                                        .build(key.key()),
                                new JcaX509CertificateHolder(key.certificate())));
            }
            generator.addCertificates(new JcaCertStore(certificates));
            return generator
                    .generate(new CMSProcessableByteArray(attached ? new byte[9] : content), attached)
                    .getEncoded("DER");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private AttributeTable attributes(byte[] digest) {
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(PKCSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        if (certificateHash.length > 0) {
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificateHash)))));
        }
        return new AttributeTable(attributes);
    }

    private static byte[] hash(SoftwareKey key) {
        try {
            return HexFormat.of()
                    .parseHex(Sha256.of(key.certificate().getEncoded()).hex());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
