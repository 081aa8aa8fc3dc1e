@NullMarked
package vn.motcua.tracking.dates;

import org.jspecify.annotations.NullMarked;
