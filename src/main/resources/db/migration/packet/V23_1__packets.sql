-- A procedure package that somebody has uploaded, with everything it holds.
create table packet (
    id          bigint primary key,
    file_name   varchar(300) not null,
    sha256      varchar(64) not null,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp(6) with time zone not null,
    state       varchar(12) not null, -- REHEARSING, DRAFTED, REFUSED
    folder      varchar(200) not null,
    files       varchar(1000000) not null,
    findings    varchar(1000000) not null,
    outcomes    varchar(1000000) not null,
    problem     varchar(100),
    code        varchar(20),
    version     varchar(64),
    worker      varchar(64),
    seen_at     timestamp(6) with time zone not null
);
create index packet_by_version on packet (code, version);

-- Lines about packages make one chain of the ledger; this row is its lock.
create table packet_chain (
    id     integer primary key,
    number bigint not null
);
insert into packet_chain (id, number) values (1, 0);
