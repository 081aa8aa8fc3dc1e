/** Abolishing an agency (<i>bãi bỏ cơ quan</i>): who comes after it, and how its open dossiers get there. */
@NullMarked
package vn.motcua.directory.succession;

import org.jspecify.annotations.NullMarked;
