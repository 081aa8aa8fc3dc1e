package vn.motcua.notice;

import java.util.UUID;

/**
 * Somebody was given a notice, once. What carries it out of the building (mail, SMS, portal) listens to this with
 * {@code @ApplicationModuleListener}: it is told after the commit, again after a failure, and so by this id at the most
 * once in effect.
 */
public record NoticeGiven(UUID id, String account, NoticeKind kind, UUID dossier) {}
