@NullMarked
package vn.motcua.slips.register;

import org.jspecify.annotations.NullMarked;
