@NullMarked
package vn.motcua.slips;

import org.jspecify.annotations.NullMarked;
