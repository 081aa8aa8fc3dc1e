-- Looks at the place itself, planned or held, in order.
create table dossier_inspection (
    dossier      uuid not null references dossier,
    position     integer not null,
    planned_on   date not null,
    note         varchar(2000),
    held_on      date,
    participants varchar(2000),
    findings     varchar(2000),
    finding      varchar(20),
    mend_by      date,
    primary key (dossier, position)
);

-- What our own register said when the process asked it.
alter table dossier add column register_finding varchar(20);
alter table dossier add column register_entry varchar(100);
