/** A form schema as it was read: its elements, with every expression and pattern understood, or the line of a problem. */
@NullMarked
package vn.motcua.form.schema;

import org.jspecify.annotations.NullMarked;
