@NullMarked
package vn.motcua.workflow.engine;

import org.jspecify.annotations.NullMarked;
