/** The administrators' tree of agencies (<i>danh bạ cơ quan</i>): made, changed and abolished on a day. */
@NullMarked
@ApplicationModule(
        displayName = "directory",
        allowedDependencies = {"core", "agency", "ledger", "place", "dossier", "work", "web", "intake"})
package vn.motcua.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
