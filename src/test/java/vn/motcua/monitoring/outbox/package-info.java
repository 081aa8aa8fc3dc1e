@NullMarked
package vn.motcua.monitoring.outbox;

import org.jspecify.annotations.NullMarked;
