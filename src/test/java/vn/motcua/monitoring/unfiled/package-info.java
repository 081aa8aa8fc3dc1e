@NullMarked
package vn.motcua.monitoring.unfiled;

import org.jspecify.annotations.NullMarked;
