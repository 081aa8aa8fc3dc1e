@NullMarked
package vn.motcua.directory.identifier;

import org.jspecify.annotations.NullMarked;
