-- The reminders of open dossiers: one row for each that is planned or was sent; gone when the dossier ends. While the
-- clock stands still a reminder has no time. whole_seconds is all the working time that the clock was given.
create table reminder (
    dossier       uuid not null,
    kind          varchar(30) not null,
    whole_seconds bigint not null,
    due_at        timestamp(6) with time zone,
    sent_at       timestamp(6) with time zone,
    primary key (dossier, kind)
);

create index reminder_due on reminder (sent_at, due_at);

-- Open steps whose lateness was told.
create table late_step (
    item    varchar(64) primary key,
    told_at timestamp(6) with time zone not null
);

-- What one node at a time does holds its row here.
create table notice_turn (
    name varchar(40) primary key
);

insert into notice_turn (name) values ('late-steps');
