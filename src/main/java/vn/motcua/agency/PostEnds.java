package vn.motcua.agency;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.core.AccountName;

/**
 * The last day of a post was named (<i>kết thúc vị trí công tác</i>): told within the transaction, so that whatever rests
 * on the post ends with it or nothing happens.
 */
public record PostEnds(Post post, LocalDate lastDay, AccountName by, Instant at) {}
