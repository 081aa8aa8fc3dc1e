@NullMarked
package vn.motcua.calendar.hours;

import org.jspecify.annotations.NullMarked;
