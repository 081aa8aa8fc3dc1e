-- Who takes a dossier in may be another agency than the one that resolves it.
alter table dossier add column receiving_agency varchar(35);
update dossier set receiving_agency = agency;
alter table dossier alter column receiving_agency set not null;

-- Asking for more: once a stage, again only with approval; and until when.
alter table dossier add column asked_at_reception integer default 0 not null;
alter table dossier add column asked_at_appraisal integer default 0 not null;
alter table dossier add column supply_ground varchar(1000);
alter table dossier add column supply_by timestamp(6) with time zone;
alter table dossier add column supply_proposed boolean default false not null;
alter table dossier_supplement add column cause varchar(20) default 'OTHER' not null;

-- The one later date that may be promised.
alter table dossier add column extension_reason varchar(2000);
alter table dossier add column extension_old_promise timestamp(6) with time zone;
alter table dossier add column extension_new_promise timestamp(6) with time zone;
alter table dossier add column extension_granted_by varchar(64);
alter table dossier add column extension_granted_at timestamp(6) with time zone;

alter table dossier add column result_signed boolean default false not null;
