@NullMarked
package vn.motcua.submission.draft;

import org.jspecify.annotations.NullMarked;
