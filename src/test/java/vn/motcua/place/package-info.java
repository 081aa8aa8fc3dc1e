@NullMarked
package vn.motcua.place;

import org.jspecify.annotations.NullMarked;
