/** How often somebody may try, counted for all nodes together. */
@NullMarked
package vn.motcua.web.limit;

import org.jspecify.annotations.NullMarked;
