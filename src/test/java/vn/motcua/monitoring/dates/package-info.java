@NullMarked
package vn.motcua.monitoring.dates;

import org.jspecify.annotations.NullMarked;
