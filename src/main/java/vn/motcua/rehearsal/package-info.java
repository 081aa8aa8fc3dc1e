/**
 * Plays the stories of a procedure (<i>chạy thử</i>) before anybody depends on it: by the whole application, on a
 * database that nobody else sees and that goes when the last story is over. One way for the tests, the command and the
 * upload of packages.
 */
@NullMarked
@ApplicationModule(
        displayName = "rehearsal",
        allowedDependencies = {"core", "linter", "procedure"})
package vn.motcua.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
