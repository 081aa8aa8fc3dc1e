package vn.motcua.workflow;

import vn.motcua.core.DossierId;

/**
 * A work item is over (<i>kết thúc đầu việc</i>); told inside the transaction that ended it.
 *
 * @param cancelled whether it went without having been done: withdrawn, stopped, overtaken
 */
public record WorkItemClosed(WorkItemId id, DossierId dossier, String step, boolean cancelled) {}
