-- Events whose listener failed again and again: out of the way of the others, and kept until somebody lets them try again.
create table event_given_up (
    id                     uuid primary key,
    listener_id            varchar(512) not null,
    event_type             varchar(512) not null,
    serialized_event       varchar(4000) not null,
    publication_date       timestamp(6) with time zone not null,
    completion_attempts    integer not null,
    last_resubmission_date timestamp(6) with time zone
);

create index event_given_up_by_date on event_given_up (publication_date);
