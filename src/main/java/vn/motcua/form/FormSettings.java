package vn.motcua.form;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How forms are evaluated.
 *
 * @param timeLimit longest time that all expressions of a form may take together, for one request
 */
@ConfigurationProperties("motcua.form")
record FormSettings(@DefaultValue("3s") Duration timeLimit) {}
