-- The papers issued with the events of a dossier (forms 01-05), their frozen words, and the bytes once signed.
create table slip (
    id          uuid primary key,
    dossier     uuid not null references dossier,
    kind        varchar(30) not null,
    number      varchar(60) not null,
    agency      varchar(35) not null,
    issued_at   timestamp(6) with time zone not null,
    issued_by   varchar(64) not null,
    cause       varchar(40) not null,
    signing     varchar(20) not null,
    words       varchar(1000000) not null,
    file        uuid,
    fingerprint varchar(64),
    signed_at   timestamp(6) with time zone,
    version     bigint not null
);

create index slip_dossier on slip (dossier, issued_at);

-- The register: what a unit accepted in a period, in that order.
create index dossier_accepted on dossier (agency, accepted_at, id);
