package vn.motcua.reception;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the one-stop shop receives.
 *
 * @param supplyWithin how long an applicant has to supply before a head decides what becomes of the dossier; no law sets
 *     it, so an agency does
 */
@ConfigurationProperties("motcua.reception")
record ReceptionSettings(@DefaultValue("30d") Duration supplyWithin) {}
