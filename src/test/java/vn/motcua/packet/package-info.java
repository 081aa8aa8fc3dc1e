@NullMarked
package vn.motcua.packet;

import org.jspecify.annotations.NullMarked;
