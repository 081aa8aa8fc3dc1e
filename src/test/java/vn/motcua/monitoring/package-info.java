@NullMarked
package vn.motcua.monitoring;

import org.jspecify.annotations.NullMarked;
