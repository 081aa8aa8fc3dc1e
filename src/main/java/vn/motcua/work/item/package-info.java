/** A dossier on the desk: what was declared and supplied, what happened, and the forms of what can be done with it. */
@NullMarked
package vn.motcua.work.item;

import org.jspecify.annotations.NullMarked;
