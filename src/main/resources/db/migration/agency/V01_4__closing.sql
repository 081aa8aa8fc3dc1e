-- An agency that has ended while open dossiers are still with it.
alter table agency add column closing boolean default false not null;

-- Lines about the tree of agencies make one chain of the ledger; this row is its lock.
create table agency_chain (
    id     integer primary key,
    number bigint not null
);
insert into agency_chain (id, number) values (1, 0);
