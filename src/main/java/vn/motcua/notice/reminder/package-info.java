/** Reminders of dates (<i>nhắc hạn</i>) to officials, once each, and to their superiors when a date is missed. */
@NullMarked
package vn.motcua.notice.reminder;

import org.jspecify.annotations.NullMarked;
