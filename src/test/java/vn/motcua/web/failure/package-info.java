@NullMarked
package vn.motcua.web.failure;

import org.jspecify.annotations.NullMarked;
