/**
 * Procedure packages (<i>gói thủ tục</i>) that an administrator uploads: unpacked without trust, looked over, rehearsed
 * where nobody else is, and kept as a draft for two people to put into use. See decision 14.
 */
@NullMarked
@ApplicationModule(
        displayName = "packet",
        allowedDependencies = {"core", "ledger", "linter", "procedure", "rehearsal", "web", "workflow"})
package vn.motcua.packet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
