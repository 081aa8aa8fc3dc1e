/** Digital signatures (<i>chữ ký số</i>): keys, PAdES signatures on papers, and what a signature on a PDF is worth. */
@NullMarked
@ApplicationModule(displayName = "signing", allowedDependencies = "core")
package vn.motcua.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
