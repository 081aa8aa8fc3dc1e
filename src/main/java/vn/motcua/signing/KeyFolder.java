package vn.motcua.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.RuleViolation;

/** Keys in a folder of PKCS#12 files, made by a demo authority where the settings ask for one. */
@Component
class KeyFolder implements SigningKeys {

    static final String DEMO_ROOT = "demo-root.crt";

    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);

    private final Path folder;
    private final char[] password;
    private final Map<Path, SoftwareKey> opened = new ConcurrentHashMap<>();

    KeyFolder(SigningSettings settings, @Value("${motcua.data:./data}") Path data, Clock clock) {
        folder = settings.folder(data);
        PrivateFiles.createFolder(folder);
        password = settings.password() == null ? secret() : settings.password().toCharArray();
        if (settings.demoCa()) {
            PrivateFiles.alone(folder, () -> prepareDemo(settings, clock.instant()));
        }
    }

    @Override
    public SigningKey personal(AccountName account) {
        return open(personalFile(account), account.value());
    }

    @Override
    public SigningKey organisation(AgencyId agency) {
        return open(organisationFile(agency), agency.value());
    }

    Path folder() {
        return folder;
    }

    private SoftwareKey open(Path file, String owner) {
        var known = opened.get(file);
        if (known != null) {
            return known;
        }
        if (!Files.exists(file)) {
            throw RuleViolation.unavailable("signing.key-missing", owner);
        }
        return opened.computeIfAbsent(file, f -> Pkcs12.read(f, password));
    }

    private char[] secret() {
        var file = folder.resolve("secret");
        PrivateFiles.alone(folder, () -> {
            if (!Files.exists(file)) {
                var random = new byte[32];
                new SecureRandom().nextBytes(random);
                PrivateFiles.write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
            }
        });
        try {
            return Files.readString(file).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepareDemo(SigningSettings settings, Instant now) {
        var authority = authority(now);
        settings.demoPeople()
                .forEach((account, name) ->
                        make(personalFile(new AccountName(account)), () -> authority.issue(name, null, now)));
        settings.demoAgencies()
                .forEach((agency, name) ->
                        make(organisationFile(new AgencyId(agency)), () -> authority.issue(name, agency, now)));
    }

    DemoAuthority authority(Instant now) {
        var file = folder.resolve("demo-ca.p12");
        make(file, () -> DemoAuthority.found(now).root());
        var authority = new DemoAuthority(Pkcs12.read(file, password));
        var certificate = folder.resolve(DEMO_ROOT);
        if (!Files.exists(certificate)) {
            try {
                PrivateFiles.write(certificate, authority.root().certificate().getEncoded());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return authority;
    }

    private void make(Path file, Supplier<SoftwareKey> key) {
        if (!Files.exists(file)) {
            Pkcs12.write(file, key.get(), password);
            LOG.info("made demo key {}", file.getFileName());
        }
    }

    private Path personalFile(AccountName account) {
        return folder.resolve("personal-" + account.value() + ".p12");
    }

    private Path organisationFile(AgencyId agency) {
        return folder.resolve("organisation-" + agency.value() + ".p12");
    }
}
