package vn.motcua.processing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dossiers are resolved.
 *
 * @param payWithin how long after a financial duty was asked for the counter's step is overdue, so that somebody asks
 *     after it; the dossier's own clock stands still meanwhile (a notice of tax gives 30 days)
 */
@ConfigurationProperties("motcua.processing")
record ProcessingSettings(@DefaultValue("30d") Duration payWithin) {}
