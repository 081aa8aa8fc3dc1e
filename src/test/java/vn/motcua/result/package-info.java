@NullMarked
package vn.motcua.result;

import org.jspecify.annotations.NullMarked;
