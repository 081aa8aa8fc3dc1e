-- A record of the national catalogue as it was given; two may carry one code.
create table catalogue_record (
    id             uuid primary key,
    code           varchar(200) not null,  -- as given
    source_id      varchar(100) not null,
    comes_second   boolean not null,       -- another record came first with its code
    listed         boolean not null,       -- from a mere list
    name           varchar(2000) not null,
    sha256         varchar(64) not null,
    generation     integer not null,       -- of the rules that made the procedure
    procedure_code varchar(20),            -- nothing: no procedure comes of it yet
    version        varchar(64),
    questions      integer not null,       -- doubts of weight QUESTION that nobody has accepted
    last_run       bigint not null
);
create index catalogue_record_by_code on catalogue_record (code);
create unique index catalogue_record_by_procedure on catalogue_record (procedure_code);

-- Apart from what changes: a row of its own is not written again with every mark on the record.
create table catalogue_source (
    record uuid primary key references catalogue_record,
    raw    varchar(1000000) not null
);

-- What is doubtful about a record; the key stays the same as long as the source says the same.
create table catalogue_doubt (
    record      uuid not null references catalogue_record,
    doubt_key   varchar(32) not null,
    kind        varchar(30) not null,
    weight      varchar(10) not null,
    field       varchar(300) not null,
    raw         varchar(2000) not null,
    assumed     varchar(2000) not null,
    accepted_by varchar(64),
    accepted_at timestamp(6) with time zone,
    primary key (record, doubt_key)
);
create index catalogue_doubt_by_kind on catalogue_doubt (kind, record);

-- What a curator has set; it goes before the source, now and in every import to come.
create table catalogue_edit (
    record    uuid not null references catalogue_record,
    field     varchar(300) not null,
    new_value varchar(2000) not null,
    edited_by varchar(64) not null,
    edited_at timestamp(6) with time zone not null,
    primary key (record, field)
);

-- Taking a file in: looked at first, then taken in batch by batch; whoever finds it abandoned goes on with it.
create table catalogue_run (
    id          bigint primary key,
    file_name   varchar(300) not null,
    sha256      varchar(64) not null,
    started_by  varchar(64) not null,
    started_at  timestamp(6) with time zone not null,
    state       varchar(10) not null, -- LOOKING, LOOKED, TAKING, TAKEN, FAILED
    line        integer not null,     -- the last that is done
    records     integer not null,
    added       integer not null,
    changed     integer not null,
    unchanged   integer not null,
    skipped     integer not null,     -- of a list, where more is known already
    questions   integer not null,     -- records with something to look at
    total       integer not null,     -- records in the file, once it has been looked at
    problem     varchar(100),
    problem_arguments varchar(1000),
    worker      varchar(64),
    seen_at     timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone
);
