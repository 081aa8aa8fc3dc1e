/** FEEL for forms: expressions read once and fenced in, evaluated within limits, texts with expressions in them. */
@NullMarked
package vn.motcua.form.feel;

import org.jspecify.annotations.NullMarked;
