package vn.motcua.procedure;

import vn.motcua.core.ProcedureCode;

/**
 * Which version of which procedure.
 *
 * @param version fingerprint of its files
 */
public record VersionKey(ProcedureCode code, String version) {}
