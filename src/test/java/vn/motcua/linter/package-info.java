@NullMarked
package vn.motcua.linter;

import org.jspecify.annotations.NullMarked;
