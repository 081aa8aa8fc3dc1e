@NullMarked
package vn.motcua.notice;

import org.jspecify.annotations.NullMarked;
