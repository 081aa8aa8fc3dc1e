/** Values as people write them in forms: dates, numbers, patterns, little texts with markup, paths into answers. */
@NullMarked
package vn.motcua.form.value;

import org.jspecify.annotations.NullMarked;
