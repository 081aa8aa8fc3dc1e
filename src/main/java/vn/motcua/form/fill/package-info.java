/** A form while somebody fills it in: which elements are there, what their answers mean, what is computed. */
@NullMarked
package vn.motcua.form.fill;

import org.jspecify.annotations.NullMarked;
