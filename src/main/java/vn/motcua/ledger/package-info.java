/** The append-only, hash-chained record (<i>nhật ký không sửa được</i>) of all that happened. See docs/ledger.md. */
@NullMarked
@ApplicationModule(
        displayName = "ledger",
        allowedDependencies = {"core"})
package vn.motcua.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
