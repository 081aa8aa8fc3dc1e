package vn.motcua.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.motcua.testing.DatabaseTest;

/** A test of the web front with accounts and pages of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({SampleAccounts.class, SamplePages.class})
@interface WebTest {}
