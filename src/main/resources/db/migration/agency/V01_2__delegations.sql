-- Who acts in whose place until when; rows are never deleted: acts name the delegation under which they were done.
create table delegation (
    id           uuid primary key,
    agency       varchar(35) not null references agency,
    from_account varchar(64) not null references account,
    to_account   varchar(64) not null references account,
    role         varchar(30) not null,
    procedures   varchar(2000) not null,
    valid_from   timestamp(6) with time zone not null,
    valid_until  timestamp(6) with time zone not null,
    reason       varchar(500) not null,
    document     varchar(100),
    given_by     varchar(64) not null,
    given_at     timestamp(6) with time zone not null,
    revoked_at   timestamp(6) with time zone,
    revoked_by   varchar(64),
    version      bigint not null
);

create index delegation_to on delegation (to_account, valid_until);
create index delegation_from on delegation (from_account, valid_until);
create index delegation_agency on delegation (agency, valid_until);

create table absence (
    id           uuid primary key,
    agency       varchar(35) not null references agency,
    account      varchar(64) not null references account,
    absent_from  timestamp(6) with time zone not null,
    absent_until timestamp(6) with time zone not null,
    recorded_by  varchar(64) not null,
    recorded_at  timestamp(6) with time zone not null,
    cancelled_at timestamp(6) with time zone,
    cancelled_by varchar(64)
);

create index absence_account on absence (account, absent_until);
create index absence_agency on absence (agency, absent_until);
