/** The book in which every change of a calendar is written, and calendars as it says (<i>sổ lịch làm việc</i>). */
@NullMarked
package vn.motcua.calendar.book;

import org.jspecify.annotations.NullMarked;
