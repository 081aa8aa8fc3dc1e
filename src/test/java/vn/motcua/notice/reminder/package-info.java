@NullMarked
package vn.motcua.notice.reminder;

import org.jspecify.annotations.NullMarked;
