/** Records made into procedures. */
@NullMarked
package vn.motcua.catalogue.draft;

import org.jspecify.annotations.NullMarked;
