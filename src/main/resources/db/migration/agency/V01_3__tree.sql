-- The tree of agencies: each has a time, and old ones stay for old dossiers.
alter table agency add column kind varchar(20) default 'COMMUNE' not null;
alter table agency add column parent varchar(35) references agency;
alter table agency add column unit_code varchar(10);
alter table agency add column valid_from date default '2025-07-01' not null;
alter table agency add column last_day date;
alter table agency add column successor varchar(35) references agency;
alter table agency add column folded varchar(400) default '' not null;
alter table agency add column version bigint default 0 not null;

update agency set kind = 'PROVINCE' where id not like '%.%';

update agency set parent = (
    select max(p.id) from agency p where agency.id like p.id || '.%' and p.id not like '%.%'
) where id like '%.%';

create index agency_parent on agency (parent, id);
create index agency_unit on agency (unit_code);
