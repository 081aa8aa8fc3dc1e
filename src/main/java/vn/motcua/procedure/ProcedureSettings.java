package vn.motcua.procedure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where procedures come from.
 *
 * @param folder a folder with one folder per procedure, as a Spring resource location
 */
@ConfigurationProperties("motcua.procedure")
record ProcedureSettings(@DefaultValue("classpath:forms") String folder) {}
