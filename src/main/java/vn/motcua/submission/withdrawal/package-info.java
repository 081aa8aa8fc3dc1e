/** An applicant takes a dossier back (<i>rút hồ sơ</i>). */
@NullMarked
package vn.motcua.submission.withdrawal;

import org.jspecify.annotations.NullMarked;
