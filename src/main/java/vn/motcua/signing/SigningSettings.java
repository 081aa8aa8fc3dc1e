package vn.motcua.signing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the keys are, whom we trust, and how much work one verification may be.
 *
 * @param folder PKCS#12 files, {@code personal-<account>.p12} and {@code organisation-<agency id>.p12}; by default
 *     {@code keys} in {@code motcua.data}
 * @param password opens them; without it a random one is made at first start and kept beside them in {@code secret}
 * @param roots certificates (PEM or DER) that we trust to issue signers' certificates; by default {@code roots} in the folder
 * @param demoCa makes a certification authority for demonstrations and keys from it at first start, and trusts it
 * @param demoPeople for whom the demo authority makes personal keys: account and full name
 * @param demoAgencies for whom it makes agency keys: agency id and name
 * @param largest a PDF above this is not verified
 * @param patience how long the verification of one PDF may take
 */
@ConfigurationProperties("motcua.signing")
record SigningSettings(
        @Nullable Path folder,
        @Nullable String password,
        @Nullable Path roots,
        @DefaultValue("false") boolean demoCa,
        @DefaultValue Map<String, String> demoPeople,
        @DefaultValue Map<String, String> demoAgencies,
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("5s") Duration patience) {

    Path folder(Path data) {
        return folder == null ? data.resolve("keys") : folder;
    }

    Path roots(Path data) {
        return roots == null ? folder(data).resolve("roots") : roots;
    }
}
