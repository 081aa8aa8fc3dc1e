package vn.motcua.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom we trust to say who a signer is: only what is configured, never what a document brings along. */
@Component
class TrustedRoots {

    private final Set<TrustAnchor> anchors = new HashSet<>();

    @Autowired
    TrustedRoots(SigningSettings settings, KeyFolder keys, @Value("${motcua.data:./data}") Path data) {
        var folder = settings.roots(data);
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(Files::isRegularFile).forEach(this::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (settings.demoCa()) {
            add(keys.folder().resolve(KeyFolder.DEMO_ROOT));
        }
    }

    TrustedRoots(X509Certificate... roots) {
        for (var root : roots) {
            anchors.add(new TrustAnchor(root, null));
        }
    }

    Set<TrustAnchor> anchors() {
        return anchors;
    }

    private void add(Path file) {
        try (var in = Files.newInputStream(file)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                anchors.add(new TrustAnchor((X509Certificate) certificate, null));
            }
        } catch (CertificateException e) {
            throw new IllegalStateException(file + " is not a certificate (PEM or DER)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
