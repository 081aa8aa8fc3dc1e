-- Append-only: each change is a version, and what was known at any earlier version can be read again.
create table calendar_change (
    version     bigint primary key,
    kind        varchar(10) not null, -- YEAR or HOURS
    subject     varchar(35) not null, -- the year, or the agency; empty for all agencies
    first_day   date,                 -- nothing: since ever
    last_day    date,                 -- nothing: until further notice
    source      varchar(500) not null,
    sha256      varchar(64) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamp(6) with time zone not null,
    known_from  timestamp(6) with time zone not null
);

-- the whole year as a notice says it; the latest notice of a year holds
create table calendar_day (
    version   bigint not null references calendar_change,
    on_day    date not null,
    worked    boolean not null,
    name      varchar(200) not null,
    swap_with date,
    source    varchar(500) not null,
    primary key (version, on_day)
);

-- the sessions of a weekday of an agency and those below it; nothing: as the agency above; empty: nobody works
create table calendar_hours (
    version  bigint not null references calendar_change,
    weekday  integer not null,
    sessions varchar(200),
    primary key (version, weekday)
);
