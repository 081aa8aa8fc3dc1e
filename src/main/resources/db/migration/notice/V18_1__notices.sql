-- What people are told within the system, and how much of it they have not read. Nothing here refers to the dossier's
-- row: writing a notice must not wait for whoever is acting on the dossier.
create table notice (
    id        uuid primary key,
    account   varchar(64) not null,
    kind      varchar(40) not null,
    dossier   uuid not null,
    number    varchar(60) not null,
    step_name varchar(300),
    moment    timestamp(6) with time zone,
    cause     varchar(100) not null,
    at        timestamp(6) with time zone not null,
    read_at   timestamp(6) with time zone
);

-- told once, however often its cause is heard of; a person's notices, newest first; those not read
create unique index notice_once on notice (dossier, account, kind, cause);
create index notice_list on notice (account, at, id);
create index notice_unread on notice (account, read_at, at);

create table notice_reader (
    account varchar(64) primary key,
    unread  integer not null
);
