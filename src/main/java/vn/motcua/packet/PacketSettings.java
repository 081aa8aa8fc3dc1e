package vn.motcua.packet;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How packages are taken.
 *
 * @param rehearsal the longest time that all stories of a package may take together
 * @param largest how many bytes a package may have, packed
 */
@ConfigurationProperties("motcua.packet")
record PacketSettings(
        @DefaultValue("10m") Duration rehearsal,
        @DefaultValue("2000000") int largest) {}
