/** Agencies, the one-stop shop, officials, their posts and roles (<i>cơ quan, Bộ phận Một cửa, cán bộ, vị trí, vai trò</i>). */
@NullMarked
@ApplicationModule(
        displayName = "agency",
        allowedDependencies = {"core", "ledger"})
package vn.motcua.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
