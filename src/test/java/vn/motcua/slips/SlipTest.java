package vn.motcua.slips;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.testing.DatabaseTest;

/** A test of papers with the processes that real dossiers run through. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@TestPropertySource(properties = "motcua.workflow.folder=classpath:processes")
@interface SlipTest {}
