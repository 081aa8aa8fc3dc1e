@NullMarked
package vn.motcua.web.limit;

import org.jspecify.annotations.NullMarked;
