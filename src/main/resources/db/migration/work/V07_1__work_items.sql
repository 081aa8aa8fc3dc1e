-- Open work items, and the log of the steps done.
create table work_item (
    id             varchar(64) primary key,
    dossier        uuid not null references dossier,
    position       integer not null,
    agency         varchar(35) not null,
    procedure_code varchar(20) not null,
    step           varchar(100) not null,
    step_name      varchar(300) not null,
    page           varchar(60) not null,
    role           varchar(30) not null,
    actions        varchar(300) not null,
    owner          varchar(64),
    opened_at      timestamp(6) with time zone not null,
    due_at         timestamp(6) with time zone not null,
    closed_at      timestamp(6) with time zone,
    closed_by      varchar(64),
    action         varchar(60),
    remark         varchar(2000)
);

create index work_item_dossier on work_item (dossier, position);
create index work_item_inbox on work_item (closed_at, role, due_at, id);
