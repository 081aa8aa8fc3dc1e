create table idempotency (
    actor    varchar(64) not null,
    key_text varchar(100) not null,
    request  varchar(64) not null,
    answer   varchar(100000),
    at       timestamp(6) with time zone not null,
    primary key (actor, key_text)
);

create index idempotency_at on idempotency (at);
