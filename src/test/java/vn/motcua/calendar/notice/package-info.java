@NullMarked
package vn.motcua.calendar.notice;

import org.jspecify.annotations.NullMarked;
