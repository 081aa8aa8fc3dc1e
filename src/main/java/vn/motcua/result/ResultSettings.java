package vn.motcua.result;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How results are published.
 *
 * @param address where people reach this system, without a slash at the end; printed in the QR codes of papers
 */
@ConfigurationProperties("motcua.result")
record ResultSettings(@DefaultValue("http://localhost:8080") String address) {}
