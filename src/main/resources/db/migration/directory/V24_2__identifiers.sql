-- The list of electronic identifiers, to look codes up in; it decides nothing.
create table agency_identifier (
    code        varchar(35) primary key,
    name        varchar(300) not null,
    other_names varchar(2000) default '' not null,  -- a line each
    source      varchar(200),
    folded      varchar(2500) not null
);

-- Who took the list in last; this row is its lock.
create table agency_identifier_list (
    id       integer primary key,
    taken_by varchar(64),
    taken_at timestamp(6) with time zone
);
insert into agency_identifier_list (id) values (1);
