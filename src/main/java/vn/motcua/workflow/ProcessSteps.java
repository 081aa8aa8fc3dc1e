package vn.motcua.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the door through which the process enters a stage (<i>bước của quy trình</i>): only beans marked so may be named
 * in BPMN, as {@code ${reception.isAccepted(dossierId)}}. The class and its verbs must be public, the expression language
 * reaches nothing else; {@code dossierId} is a {@link String}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessSteps {}
