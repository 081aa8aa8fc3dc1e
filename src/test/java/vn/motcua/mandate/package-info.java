@NullMarked
package vn.motcua.mandate;

import org.jspecify.annotations.NullMarked;
