@NullMarked
package vn.motcua.directory;

import org.jspecify.annotations.NullMarked;
