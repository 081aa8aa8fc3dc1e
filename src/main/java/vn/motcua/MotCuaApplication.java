package vn.motcua;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.motcua.catalogue.ImportCatalogue;
import vn.motcua.core.Addresses;
import vn.motcua.ledger.VerifyLedger;
import vn.motcua.linter.LintFolder;
import vn.motcua.rehearsal.RehearseFolder;

/**
 * Một Cửa carries a dossier (<i>hồ sơ</i>) from the citizen's online form to the signed, returned, verifiable result:
 *
 * <ol>
 *   <li>{@code submission}: a citizen fills in the declaration, attaches papers and files; the process starts.
 *   <li>{@code reception}: the one-stop shop accepts and promises a date, asks for more, or refuses.
 *   <li>{@code processing}: the head assigns it, an officer appraises and proposes, the head approves.
 *   <li>{@code result}: the result is drawn up under its number; the leader signs; the clerk puts the seal on.
 *   <li>{@code result}: what will be released is verified first, then published and returned.
 *   <li>{@code slips}: each turn that the citizen must know of leaves an official paper, numbered, frozen and sealed.
 *   <li>{@code tracking}: at every moment the citizen sees who has it, since when and until when.
 * </ol>
 *
 * <p>{@code workflow} decides what is next, {@code dossier} what is allowed, {@code work} who may do it, and {@code ledger}
 * remembers all of it.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Một Cửa")
public class MotCuaApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify-ledger")) {
            System.exit(VerifyLedger.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("import-catalogue")) {
            System.exit(ImportCatalogue.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("lint")) {
            System.exit(LintFolder.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("rehearse")) {
            System.exit(RehearseFolder.run(MotCuaApplication.class, Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(MotCuaApplication.class, args);
    }

    /** What QR codes on papers lead to: {@code motcua.address}. */
    @Bean
    Addresses addresses(@Value("${motcua.address}") String base) {
        return new Addresses(base);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
