@NullMarked
package vn.motcua.workflow;

import org.jspecify.annotations.NullMarked;
