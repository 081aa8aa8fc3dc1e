/** Who gets which address to work with. */
@NullMarked
package vn.motcua.web.rights;

import org.jspecify.annotations.NullMarked;
