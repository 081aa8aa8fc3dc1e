/** Services that nobody uses (<i>dịch vụ công chưa phát sinh hồ sơ</i>, chỉ số 3.2 QĐ 766/QĐ-TTg). */
@NullMarked
package vn.motcua.monitoring.unfiled;

import org.jspecify.annotations.NullMarked;
