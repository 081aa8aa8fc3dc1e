@NullMarked
package vn.motcua.submission;

import org.jspecify.annotations.NullMarked;
