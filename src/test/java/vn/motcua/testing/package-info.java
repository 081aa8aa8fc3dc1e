/** What tests of several modules share. */
@NullMarked
package vn.motcua.testing;

import org.jspecify.annotations.NullMarked;
