/**
 * Looks over a procedure folder before anybody uses it (<i>soát lỗi thủ tục</i>): everything that reading it would refuse,
 * and what only the files together tell. One voice for the tests, the command and the page. See docs/linter.md.
 */
@NullMarked
@ApplicationModule(
        displayName = "linter",
        allowedDependencies = {"core", "calendar", "form", "paper", "procedure", "workflow"})
package vn.motcua.linter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
