-- Procedures that somebody has filed at least once: a list of those nobody uses must not read every dossier.
create table filed_procedure (
    code varchar(20) primary key
);
insert into filed_procedure (code) select distinct procedure_code from dossier;
