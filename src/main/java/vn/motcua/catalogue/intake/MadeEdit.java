package vn.motcua.catalogue.intake;

import java.time.Instant;
import vn.motcua.core.AccountName;

/** What a curator has set, who, and when. */
public record MadeEdit(String field, String value, AccountName by, Instant at) {}
