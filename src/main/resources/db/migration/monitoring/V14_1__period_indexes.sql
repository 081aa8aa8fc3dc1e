-- What figures of a period are counted from: dossiers decided, or ended without a decision, since its first day.
create index dossier_decided_period on dossier (decided_at, submitted_at, agency);
create index dossier_ended_period on dossier (ended_at, submitted_at, agency);
