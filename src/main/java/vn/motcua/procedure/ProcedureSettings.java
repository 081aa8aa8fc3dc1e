package vn.motcua.procedure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where procedures come from.
 *
 * @param folder a folder with one folder per procedure, as a Spring resource location
 * @param held how many procedures are kept in memory whole; of the others only what searching needs
 * @param refresh for how long a node may work with what was in force before another node changed it
 */
@ConfigurationProperties("motcua.procedure")
record ProcedureSettings(
        @DefaultValue("classpath:forms") String folder,
        @DefaultValue("300") int held,
        @DefaultValue("1s") Duration refresh) {}
