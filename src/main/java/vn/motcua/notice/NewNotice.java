package vn.motcua.notice;

import vn.motcua.core.AccountName;

/**
 * Something to tell somebody.
 *
 * @param cause what it comes from, such as the time of an event: one cause is told once
 */
public record NewNotice(AccountName account, NoticeKind kind, About about, String cause) {}
