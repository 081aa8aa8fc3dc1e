@NullMarked
package vn.motcua.core;

import org.jspecify.annotations.NullMarked;
