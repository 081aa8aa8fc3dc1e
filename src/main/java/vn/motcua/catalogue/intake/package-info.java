/** Taking a file in, batch by batch (<i>nhập danh mục</i>), and what curators do with it. */
@NullMarked
package vn.motcua.catalogue.intake;

import org.jspecify.annotations.NullMarked;
