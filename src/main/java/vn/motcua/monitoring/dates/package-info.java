/** Whether every stored date follows from the ledger (<i>đối chiếu ngày hẹn</i>): checked each night. */
@NullMarked
package vn.motcua.monitoring.dates;

import org.jspecify.annotations.NullMarked;
