/** Events on their way to listeners: tried again when one fails, put aside when it fails for ever. */
@NullMarked
package vn.motcua.monitoring.outbox;

import org.jspecify.annotations.NullMarked;
