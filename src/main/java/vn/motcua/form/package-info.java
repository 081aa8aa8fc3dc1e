/** Camunda form schemas (<i>tờ khai điện tử</i>) on the server: read, shown, filled in, checked. */
@NullMarked
@ApplicationModule(
        displayName = "form",
        allowedDependencies = {"core"})
package vn.motcua.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
