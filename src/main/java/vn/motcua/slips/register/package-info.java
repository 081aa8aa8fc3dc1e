/** The register of dossiers (<i>Sổ theo dõi hồ sơ</i>, mẫu số 07): a query, a page, a print and a spreadsheet. */
@NullMarked
package vn.motcua.slips.register;

import org.jspecify.annotations.NullMarked;
