create table agency (
    id            varchar(35) primary key,
    name          varchar(300) not null,
    parent_name   varchar(300) not null,
    one_stop_name varchar(300) not null,
    place         varchar(100) not null,
    hotline       varchar(30)
);

create table account (
    name          varchar(64) primary key,
    full_name     varchar(200) not null,
    password_hash varchar(300) not null,
    agency        varchar(35) references agency,
    position      varchar(200),
    citizen_id    varchar(12),
    phone         varchar(20),
    email         varchar(200),
    address       varchar(500),
    demo          boolean not null
);

create index account_agency on account (agency);

create table account_role (
    account varchar(64) not null references account,
    role    varchar(30) not null,
    primary key (account, role)
);
