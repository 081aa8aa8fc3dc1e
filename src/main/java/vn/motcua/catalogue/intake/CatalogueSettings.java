package vn.motcua.catalogue.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How catalogues are taken in.
 *
 * @param folder where files wait; shared between nodes, so that one goes on where another has stopped
 * @param batch how many records are committed together
 * @param abandonedAfter how long nobody has worked on a file before another node goes on with it
 */
@ConfigurationProperties("motcua.catalogue")
record CatalogueSettings(
        @DefaultValue("./data/catalogue") Path folder,
        @DefaultValue("100") int batch,
        @DefaultValue("60s") Duration abandonedAfter) {}
