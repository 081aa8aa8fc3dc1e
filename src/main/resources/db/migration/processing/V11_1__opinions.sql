-- Opinions asked of other agencies, each with its own deadline; a round is what was asked at once.
create table opinion (
    id          uuid primary key,
    dossier     uuid not null references dossier,
    agency      varchar(35) not null,
    question    varchar(2000) not null,
    asked_by    varchar(64) not null,
    asked_at    timestamp(6) with time zone not null,
    due_at      timestamp(6) with time zone not null,
    work_item   varchar(64),
    answer      varchar(2000),
    answered_by varchar(64),
    answered_at timestamp(6) with time zone
);

create index opinion_dossier on opinion (dossier, asked_at);
create index opinion_work_item on opinion (work_item);
