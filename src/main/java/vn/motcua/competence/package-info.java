/** Who resolves a procedure and who takes it in (<i>thẩm quyền giải quyết, nơi tiếp nhận</i>), as data with dates. */
@NullMarked
@ApplicationModule(
        displayName = "competence",
        allowedDependencies = {"core", "agency", "procedure", "ledger", "web", "intake"})
package vn.motcua.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
