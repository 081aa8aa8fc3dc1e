/** The public catalogue of procedures (<i>danh mục thủ tục hành chính</i>). */
@NullMarked
package vn.motcua.submission.catalogue;

import org.jspecify.annotations.NullMarked;
