-- Officials look dossiers up by the applicant's name without diacritics, identification number or telephone.
alter table dossier add column applicant_folded varchar(200) default '' not null;

create index dossier_applicant_citizen_id on dossier (applicant_citizen_id);
create index dossier_applicant_phone on dossier (applicant_phone);
