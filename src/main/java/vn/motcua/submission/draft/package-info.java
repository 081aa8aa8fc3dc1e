/** What somebody fills in before sending it (<i>bản nháp hồ sơ</i>), page by page. */
@NullMarked
package vn.motcua.submission.draft;

import org.jspecify.annotations.NullMarked;
