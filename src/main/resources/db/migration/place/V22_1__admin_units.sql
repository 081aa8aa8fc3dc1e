-- The country's units of each time, and into which new communes old ones went.
create table admin_unit (
    code        varchar(10) not null,
    unit_level  varchar(10) not null,
    parent_code varchar(10),
    name        varchar(200) not null,
    core        varchar(200) not null,
    valid_from  date not null,
    valid_to    date,
    primary key (code, valid_from)
);

create index admin_unit_core on admin_unit (core);
create index admin_unit_time on admin_unit (valid_from);

create table admin_unit_change (
    old_code   varchar(10) not null,
    new_code   varchar(10) not null,
    changed_on date not null,
    primary key (old_code, new_code, changed_on)
);
