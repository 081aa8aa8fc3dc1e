@NullMarked
package vn.motcua.paper;

import org.jspecify.annotations.NullMarked;
