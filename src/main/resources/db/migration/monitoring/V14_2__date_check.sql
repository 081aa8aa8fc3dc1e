-- The nightly check that every stored date follows from the ledger: one run a day, and what it found.
create table date_check (
    on_day      date primary key,
    started_at  timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    checked     bigint not null
);

create table date_difference (
    dossier    uuid not null,
    clock      varchar(20) not null,
    number     varchar(60) not null,
    agency     varchar(35) not null,
    stored     timestamp(6) with time zone not null,
    recomputed timestamp(6) with time zone, -- nothing: cannot be computed
    cause      varchar(30) not null,
    detail     varchar(1000) not null,
    found_on   date not null,
    primary key (dossier, clock)
);

create index date_difference_number on date_difference (number, clock);
-- open dossiers, and those that ended lately
create index dossier_ended on dossier (ended_at, id);
