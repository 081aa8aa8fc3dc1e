-- what somebody fills in and has not sent yet; sent ones keep only where they led
create table submission_draft (
    id                   uuid primary key,
    owner                varchar(64) not null,
    procedure_code       varchar(20) not null,
    procedure_version    varchar(64) not null,
    agency               varchar(35),
    applicant_name       varchar(500) not null,
    applicant_citizen_id varchar(500) not null,
    applicant_phone      varchar(500) not null,
    applicant_email      varchar(500) not null,
    applicant_address    varchar(500) not null,
    answers              varchar(1000000) not null,
    papers               varchar(20000) not null,
    pages                varchar(20000) not null,
    return_by            varchar(20),
    submit_key           varchar(40) not null,
    dossier              uuid,
    started_at           timestamp(6) with time zone not null,
    updated_at           timestamp(6) with time zone not null
);

create index submission_draft_owner on submission_draft (owner, updated_at);
create index submission_draft_updated on submission_draft (updated_at);

-- for whom else a dossier was filed, as whoever filed it said
create table submission_on_behalf (
    dossier      uuid primary key,
    name         varchar(200) not null,
    relationship varchar(200) not null
);
