-- A version has a state, an origin, days on which it holds, and what searching needs.
alter table procedure_version add column origin varchar(10) default 'FOLDER' not null;
alter table procedure_version add column state varchar(10) default 'ACTIVE' not null;
alter table procedure_version add column edition bigint default 0 not null;
alter table procedure_version add column valid_from date default date '2000-01-01' not null;
alter table procedure_version add column valid_to date;
alter table procedure_version add column name varchar(2000) default '' not null;
alter table procedure_version add column short_name varchar(300) default '' not null;
alter table procedure_version add column folded varchar(500) default '' not null;
alter table procedure_version add column sector_code varchar(40) default '' not null;
alter table procedure_version add column sector_name varchar(300) default '' not null;
alter table procedure_version add column agency_level varchar(30) default 'OTHER' not null;
alter table procedure_version add column service_level varchar(20) default 'INFORMATION' not null;
alter table procedure_version add column situations varchar(1000) default '' not null;
alter table procedure_version add column limit_number integer;
alter table procedure_version add column limit_unit varchar(20);
alter table procedure_version add column charges varchar(100000) default '[]' not null;
alter table procedure_version add column obstacle varchar(1000);
alter table procedure_version add column drafted_by varchar(64) default 'he-thong' not null;
alter table procedure_version add column reviewed_by varchar(64);
alter table procedure_version add column reviewed_at timestamp(6) with time zone;
alter table procedure_version add column activated_by varchar(64);
alter table procedure_version add column activated_at timestamp(6) with time zone;
alter table procedure_version add column withdrawn_by varchar(64);
alter table procedure_version add column withdrawn_at timestamp(6) with time zone;
alter table procedure_version add column withdrawn_why varchar(1000);

create index procedure_version_by_edition on procedure_version (edition);
create index procedure_version_by_state on procedure_version (state, code);

-- Whoever changes what is in force takes the next number with this row locked: nodes read what has a higher one.
create table procedure_edition (
    id     integer primary key,
    number bigint not null
);
insert into procedure_edition (id, number) values (1, 0);
