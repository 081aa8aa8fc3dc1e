-- What officials tell each other about a dossier; its applicant does not see it.
create table work_comment (
    id         uuid primary key,
    dossier    uuid not null references dossier,
    step_name  varchar(300) not null,
    written_by varchar(64) not null,
    written_at timestamp(6) with time zone not null,
    text       varchar(2000) not null
);

create index work_comment_dossier on work_comment (dossier, written_at);
