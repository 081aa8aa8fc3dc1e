/** The officials' home: what waits for them, the most urgent first, and finding a dossier. */
@NullMarked
package vn.motcua.work.inbox;

import org.jspecify.annotations.NullMarked;
