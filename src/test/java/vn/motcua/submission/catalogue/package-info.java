@NullMarked
package vn.motcua.submission.catalogue;

import org.jspecify.annotations.NullMarked;
