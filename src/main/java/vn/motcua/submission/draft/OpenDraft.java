package vn.motcua.submission.draft;

import vn.motcua.procedure.Procedure;

/**
 * A draft with the procedure as it can be filed today.
 *
 * @param stale whether what was just sent would have overwritten what another tab saved, and was therefore not kept
 */
record OpenDraft(Draft draft, Procedure procedure, boolean stale) {}
