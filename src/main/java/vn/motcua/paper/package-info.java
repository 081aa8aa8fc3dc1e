/** Official papers as PDF/A, printed from logic-less templates; nobody else turns HTML into PDF. */
@NullMarked
@ApplicationModule(displayName = "paper", allowedDependencies = "core")
package vn.motcua.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
