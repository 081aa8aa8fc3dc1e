package vn.motcua.signing;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import vn.motcua.core.Vietnamese;

/** The name in a certificate, fit to be shown. */
final class CommonName {

    private static final int LONGEST = 200;

    private CommonName() {}

    static Optional<String> of(X509Certificate certificate) {
        var names = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                .getRDNs(BCStyle.CN);
        if (names.length == 0) {
            return Optional.empty();
        }
        var text = Vietnamese.clean(IETFUtils.valueToString(names[0].getFirst().getValue()));
        return Optional.of(text.substring(0, Math.min(text.length(), LONGEST)));
    }
}
