@NullMarked
package vn.motcua.directory.succession;

import org.jspecify.annotations.NullMarked;
