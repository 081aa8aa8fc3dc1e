/**
 * Who acts in whose place, who is away, and who stands above whom (<i>ủy quyền, vắng mặt, cấp trên</i>): what holds
 * between the posts of an agency for a time.
 */
@NullMarked
@ApplicationModule(
        displayName = "mandate",
        allowedDependencies = {"core", "agency", "ledger"})
package vn.motcua.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
