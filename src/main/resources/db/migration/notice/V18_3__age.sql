-- The oldest notices, to be deleted.
create index notice_age on notice (at, id);
