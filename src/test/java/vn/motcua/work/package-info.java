@NullMarked
package vn.motcua.work;

import org.jspecify.annotations.NullMarked;
