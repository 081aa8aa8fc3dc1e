package vn.motcua.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;

/** PKCS#12 files with one key each. */
final class Pkcs12 {

    private Pkcs12() {}

    static SoftwareKey read(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    var chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new SoftwareKey(key, chain);
                }
            }
            throw new IllegalStateException(file + " holds no private key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is not a PKCS#12 file with a key that can be used", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be opened; is motcua.signing.password right?", e);
        }
    }

    static void write(Path file, SoftwareKey key, char[] password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", key.key(), password, key.chain().toArray(Certificate[]::new));
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            PrivateFiles.write(file, bytes.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
