@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
