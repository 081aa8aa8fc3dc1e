/** The curators' pages (<i>trang quản trị danh mục</i>). */
@NullMarked
package vn.motcua.catalogue.page;

import org.jspecify.annotations.NullMarked;
