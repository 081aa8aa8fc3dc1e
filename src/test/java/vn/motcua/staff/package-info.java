@NullMarked
package vn.motcua.staff;

import org.jspecify.annotations.NullMarked;
