/** From a record to the files of a procedure (<i>tệp định nghĩa thủ tục</i>). */
@NullMarked
package vn.motcua.catalogue.draft;

import org.jspecify.annotations.NullMarked;
