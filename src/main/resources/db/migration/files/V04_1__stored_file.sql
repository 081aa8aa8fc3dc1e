-- what is known about stored bytes; the bytes lie in the file store under their SHA-256
create table stored_file (
    id          uuid                        not null primary key,
    name        varchar(200)                not null,
    type        varchar(8)                  not null,
    size_bytes  bigint                      not null,
    sha256      varchar(64)                 not null,
    state       varchar(20)                 not null,
    owner       varchar(64)                 not null,
    received_at timestamp(6) with time zone not null,
    attached    boolean                     not null
);
create index stored_file_by_content on stored_file (sha256);
create index stored_file_unused on stored_file (attached, received_at);
create index stored_file_by_state on stored_file (state, received_at);

-- how much an account has sent in a day: one row to lock, so that parallel uploads cannot pass the limit together
create table upload_day (
    owner      varchar(64) not null,
    sent_on    date        not null,
    size_bytes bigint      not null,
    primary key (owner, sent_on)
);
