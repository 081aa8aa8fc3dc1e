-- A delegation rests on a post and is used in a post; before, it named an agency and two people. A post still open is
-- meant first, then the one that ended last. Nothing is guessed where nobody ever held such a post there.
alter table delegation add column from_post uuid references post;
alter table delegation add column to_post uuid references post;

update delegation set from_post = (
    select p.id from post p join post_role r on r.post = p.id
    where p.account = delegation.from_account and p.agency = delegation.agency and r.role = delegation.role
    order by case when p.last_day is null then 0 else 1 end, p.last_day desc, p.first_day, p.id
    fetch first 1 rows only
);

update delegation set to_post = (
    select p.id from post p
    where p.account = delegation.to_account and p.agency = delegation.agency
    order by case when p.last_day is null then 0 else 1 end, p.last_day desc, p.first_day, p.id
    fetch first 1 rows only
);

create index delegation_from_post on delegation (from_post, valid_until);
create index delegation_to_post on delegation (to_post, valid_until);
