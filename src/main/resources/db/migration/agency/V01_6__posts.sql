-- Somebody works in posts, each with an agency, roles and a time; before, an account had one agency and its roles.
create table post (
    id         uuid primary key,
    account    varchar(64) not null references account,
    agency     varchar(35) not null references agency,
    title      varchar(200) not null,
    standing   varchar(20) default 'REGULAR' not null,
    first_day  date not null,
    last_day   date,
    given_by   varchar(64) not null,
    given_at   timestamp(6) with time zone not null,
    ended_by   varchar(64),
    ended_at   timestamp(6) with time zone,
    successor  varchar(64) references account,
    cleared_at timestamp(6) with time zone
);

create index post_account on post (account);
create index post_agency on post (agency, account);
create index post_to_clear on post (cleared_at, last_day);

create table post_role (
    post uuid not null references post,
    role varchar(30) not null,
    primary key (post, role)
);

-- Identities of the posts made here are counted: neither database makes a random one in the other's words.
insert into post (id, account, agency, title, first_day, given_by, given_at)
select cast('00000000-0000-4000-8000-' || lpad(cast(row_number() over (order by a.name) as varchar(12)), 12, '0') as uuid),
       a.name, a.agency, coalesce(a.position, ''), g.valid_from, 'he-thong', current_timestamp
from account a join agency g on g.id = a.agency;

insert into post_role (post, role)
select p.id, r.role from post p join account_role r on r.account = p.account where r.role <> 'CITIZEN';

drop table account_role;
drop index account_agency;
alter table account drop column agency;
alter table account drop column position;

alter table account add column chosen_post uuid references post;
alter table account add column locked_at timestamp(6) with time zone;
alter table account add column locked_by varchar(64);
alter table account add column secret_until timestamp(6) with time zone;
alter table account add column folded varchar(400) default '' not null;
alter table account add column person uuid;

update account set person = (
    select x.person from (
        select name, cast('00000000-0000-4000-9000-' || lpad(cast(row_number() over (order by name) as varchar(12)), 12, '0') as uuid) as person
        from account
    ) x where x.name = account.name
);

alter table account alter column person set not null;

create unique index account_person on account (person);
create index account_folded on account (folded, name);
