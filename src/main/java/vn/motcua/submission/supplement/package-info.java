/** What an applicant supplies when asked to (<i>bổ sung hồ sơ</i>). */
@NullMarked
package vn.motcua.submission.supplement;

import org.jspecify.annotations.NullMarked;
