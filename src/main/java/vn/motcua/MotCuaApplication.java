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
import vn.motcua.core.Addresses;
import vn.motcua.ledger.VerifyLedger;

/** Một Cửa. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Một Cửa")
public class MotCuaApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify-ledger")) {
            System.exit(VerifyLedger.run(Arrays.copyOfRange(args, 1, args.length)));
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
