@NullMarked
package vn.motcua.ledger;

import org.jspecify.annotations.NullMarked;
