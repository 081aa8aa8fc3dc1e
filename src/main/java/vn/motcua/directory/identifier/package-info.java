/** The list of electronic identifiers of agencies (<i>danh mục mã định danh điện tử</i>), to look codes up in. */
@NullMarked
package vn.motcua.directory.identifier;

import org.jspecify.annotations.NullMarked;
