@NullMarked
package vn.motcua.form;

import org.jspecify.annotations.NullMarked;
