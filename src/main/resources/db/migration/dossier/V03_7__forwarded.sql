-- Whether a dossier was filed with another agency than the one that was to resolve it then: the rule of its clocks follows
-- from that and stays when it is handed to another agency. Its first line says who was to resolve it.
alter table dossier add column forwarded boolean default false not null;
update dossier set forwarded = true where exists
    (select 1 from ledger_line l where l.chain = dossier.id and l.sequence = 1
     and l.facts not like '%"agency":{"value":"' || dossier.receiving_agency || '"}%');
