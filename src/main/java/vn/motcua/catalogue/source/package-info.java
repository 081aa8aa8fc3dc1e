/** Readers of the catalogue's files (<i>tệp danh mục</i>): bounded, streaming, naming line and fault. */
@NullMarked
package vn.motcua.catalogue.source;

import org.jspecify.annotations.NullMarked;
