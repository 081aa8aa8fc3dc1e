@NullMarked
package vn.motcua.idempotency;

import org.jspecify.annotations.NullMarked;
