/** A year's notice of holidays and swapped days (<i>thông báo nghỉ lễ, tết</i>): read, compared, taken over. */
@NullMarked
package vn.motcua.calendar.notice;

import org.jspecify.annotations.NullMarked;
