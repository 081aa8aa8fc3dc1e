@NullMarked
package vn.motcua.rehearsal;

import org.jspecify.annotations.NullMarked;
