-- One row per series that numbers are given out from, such as an agency's dossiers of a day.
create table number_series (
    name       varchar(120) primary key,
    last_order integer not null
);

create table dossier (
    id                   uuid primary key,
    number               varchar(60) not null unique,
    procedure_code       varchar(20) not null,
    procedure_version    varchar(64) not null,
    agency               varchar(35) not null,
    channel              varchar(20) not null,
    return_by            varchar(20) not null,
    status               varchar(30) not null,
    status_before        varchar(30),
    filed_by             varchar(64) not null,
    received_by          varchar(64),
    case_officer         varchar(64),
    summary              varchar(2000) not null,
    tracking_secret      varchar(20) not null,
    receipt_number       varchar(60),
    fee_due              bigint not null,
    fee_paid             bigint not null,
    applicant_name       varchar(200) not null,
    applicant_citizen_id varchar(12) not null,
    applicant_phone      varchar(20) not null,
    applicant_email      varchar(200),
    applicant_address    varchar(500) not null,
    answers              varchar(1000000) not null,
    form_version         varchar(64) not null,
    answers_seal         varchar(64) not null,
    submitted_at         timestamp(6) with time zone not null,
    reception_due_at     timestamp(6) with time zone not null,
    accepted_at          timestamp(6) with time zone,
    clock_start_at       timestamp(6) with time zone,
    promised_at          timestamp(6) with time zone,
    due_at               timestamp(6) with time zone,
    paused_at            timestamp(6) with time zone,
    decided_at           timestamp(6) with time zone,
    ended_at             timestamp(6) with time zone,
    end_reason           varchar(4000),
    outcome              varchar(20) not null,
    proposed_reason      varchar(2000),
    version              bigint not null
);

-- own dossiers, newest first; an agency's by state; a period's
create index dossier_filed_by on dossier (filed_by, submitted_at, id);
create index dossier_agency_status on dossier (agency, status, submitted_at, id);
create index dossier_submitted on dossier (submitted_at, agency);
create index dossier_decided on dossier (decided_at, agency);

create table dossier_attachment (
    dossier     uuid not null references dossier,
    position    integer not null,
    paper       varchar(100) not null,
    file        uuid not null,
    name        varchar(300) not null,
    sha256      varchar(64) not null,
    supplied_at timestamp(6) with time zone not null,
    primary key (dossier, position)
);

create table dossier_supplement (
    dossier  uuid not null references dossier,
    position integer not null,
    paper    varchar(100) not null,
    reason   varchar(2000) not null,
    primary key (dossier, position)
);
