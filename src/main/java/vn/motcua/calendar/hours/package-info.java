/** The sessions of an agency (<i>thời giờ làm việc của cơ quan</i>): seen, and changed from a day on. */
@NullMarked
package vn.motcua.calendar.hours;

import org.jspecify.annotations.NullMarked;
