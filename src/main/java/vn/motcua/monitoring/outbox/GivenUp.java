package vn.motcua.monitoring.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that its listener could not take.
 *
 * @param listener the simple name of the listening class
 * @param event the simple name of the event
 * @param at when it happened
 * @param attempts how often it was tried
 */
public record GivenUp(UUID id, String listener, String event, Instant at, int attempts) {}
