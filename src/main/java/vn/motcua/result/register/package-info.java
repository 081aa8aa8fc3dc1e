/** What we issued before, asked as a register (<i>đối chiếu với sổ kết quả đã cấp</i>). */
@NullMarked
package vn.motcua.result.register;

import org.jspecify.annotations.NullMarked;
