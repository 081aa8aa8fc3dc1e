package vn.motcua.procedure;

import vn.motcua.core.AccountName;

/** Somebody has put a version into use; heard in the same transaction. */
public record VersionActivated(VersionKey key, AccountName by) {}
