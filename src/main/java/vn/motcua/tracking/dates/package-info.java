/** Why a date is what it is (<i>giải trình ngày hẹn</i>), told from the ledger alone. */
@NullMarked
package vn.motcua.tracking.dates;

import org.jspecify.annotations.NullMarked;
