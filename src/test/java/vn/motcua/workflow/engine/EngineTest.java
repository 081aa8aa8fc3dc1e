package vn.motcua.workflow.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.testing.DatabaseTest;

/** A test of the engine with processes that exist only here. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import(Trial.class)
@TestPropertySource(
        properties = {"motcua.workflow.folder=classpath:workflow-trial", "motcua.workflow.job-executor=false"})
@interface EngineTest {}
