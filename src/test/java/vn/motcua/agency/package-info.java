@NullMarked
package vn.motcua.agency;

import org.jspecify.annotations.NullMarked;
