package vn.motcua.slips;

import java.util.UUID;
import vn.motcua.core.DossierId;

/** A slip was issued that somebody has to sign. */
public record SlipIssued(UUID slip, DossierId dossier) {}
