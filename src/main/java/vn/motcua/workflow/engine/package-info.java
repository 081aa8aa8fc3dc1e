/** The engine behind the module: wired by hand, with everything that could run a model's own code switched off. */
@NullMarked
package vn.motcua.workflow.engine;

import org.jspecify.annotations.NullMarked;
