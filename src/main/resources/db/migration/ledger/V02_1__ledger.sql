-- Append-only. In production the application's database role may only insert and select here.
create table ledger_line (
    chain    uuid not null,
    sequence integer not null,
    at       varchar(32) not null,
    actor    varchar(64) not null,
    kind     varchar(60) not null,
    facts    varchar(100000) not null,
    previous varchar(64) not null,
    hash     varchar(64) not null,
    primary key (chain, sequence)
);
