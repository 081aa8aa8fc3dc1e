@NullMarked
package vn.motcua.calendar.book;

import org.jspecify.annotations.NullMarked;
