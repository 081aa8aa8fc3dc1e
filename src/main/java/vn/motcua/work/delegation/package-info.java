/** Delegations, absences and the handing over of work, as pages and over HTTP. */
@NullMarked
package vn.motcua.work.delegation;

import org.jspecify.annotations.NullMarked;
