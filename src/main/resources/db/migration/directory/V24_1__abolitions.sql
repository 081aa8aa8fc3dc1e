-- An agency that is being abolished, and what became of each dossier that was open with it.
create table abolition (
    agency     varchar(35) primary key references agency,
    last_day   date not null,
    successor  varchar(35) not null references agency,
    ordered_by varchar(64) not null,
    ordered_at timestamp(6) with time zone not null,
    open_then  integer not null,
    ended_at   timestamp(6) with time zone
);

create table abolition_dossier (
    agency   varchar(35) not null references abolition,
    dossier  uuid not null,
    number   varchar(60) not null,
    moved_to varchar(35),
    problem  varchar(60),  -- why it could not be moved; nothing once it may be tried
    chosen   varchar(35),  -- whom an administrator named for it
    at       timestamp(6) with time zone not null,
    primary key (agency, dossier)
);

create index dossier_receiving_agency on dossier (receiving_agency, status);
