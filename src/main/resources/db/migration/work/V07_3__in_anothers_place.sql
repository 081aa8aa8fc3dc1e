-- In whose place, and under which delegation, an item was taken or done.
alter table work_item add column delegation uuid;
alter table work_item add column on_behalf_of varchar(64);

-- Open items that went from one official to another: part of the step log.
create table work_move (
    id           uuid primary key,
    item         varchar(64) not null references work_item,
    dossier      uuid not null references dossier,
    from_account varchar(64) not null,
    to_account   varchar(64) not null,
    moved_by     varchar(64) not null,
    moved_at     timestamp(6) with time zone not null,
    reason       varchar(500) not null
);

create index work_move_dossier on work_move (dossier);
