-- In whose place a delegate signs.
alter table result_paper add column on_behalf_of varchar(64);
