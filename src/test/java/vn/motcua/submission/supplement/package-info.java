@NullMarked
package vn.motcua.submission.supplement;

import org.jspecify.annotations.NullMarked;
