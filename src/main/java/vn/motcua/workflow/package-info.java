/**
 * The process engine (<i>quy trình xử lý hồ sơ</i>): reads {@code processes/*.bpmn}, says what is next, keeps nothing
 * but {@code dossierId}. The only home of the engine's types: nobody else sees one.
 */
@NullMarked
@ApplicationModule(
        displayName = "workflow",
        allowedDependencies = {"core"})
package vn.motcua.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
