/** Turns whatever went wrong into a kind page or an {@code application/problem+json}. */
@NullMarked
package vn.motcua.web.failure;

import org.jspecify.annotations.NullMarked;
