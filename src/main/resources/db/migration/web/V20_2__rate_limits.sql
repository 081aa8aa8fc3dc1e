-- How often somebody did something in the present window; the bucket is a hash, no address or account.
create table rate_limit (
    bucket  varchar(64) primary key,
    hits    integer not null,
    ends_at timestamp(6) with time zone not null
);

create index rate_limit_ended on rate_limit (ends_at);
