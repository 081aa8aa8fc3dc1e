package vn.motcua.workflow;

import java.time.Instant;
import vn.motcua.core.DossierId;

/**
 * A step that failed as often as it may (<i>sự cố</i>).
 *
 * @param message what the last failure said; for administrators, never for citizens
 * @param at when it gave up
 */
public record Incident(String id, DossierId dossier, String process, String step, String message, Instant at) {}
