create table result_paper (
    id            uuid primary key,
    dossier       uuid not null references dossier,
    edition       integer not null,
    number        varchar(60) not null,
    outcome       varchar(20) not null,
    state         varchar(20) not null,
    leader        varchar(64),
    clerk         varchar(64),
    draft_file    uuid,
    prepared_file uuid,
    signed_file   uuid,
    stamped_file  uuid,
    published     varchar(64),
    drawn_at      timestamp(6) with time zone not null,
    published_at  timestamp(6) with time zone,
    receiver_name varchar(200),
    receiver_id   varchar(30),
    version       bigint not null,
    unique (dossier, edition)
);

create index result_paper_published on result_paper (published);
