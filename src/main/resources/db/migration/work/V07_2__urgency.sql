-- From when on a step is urgent, so that inboxes count and list by it; and an agency's open items, the most urgent first.
alter table work_item add column soon_at timestamp(6) with time zone;
update work_item set soon_at = due_at;
alter table work_item alter column soon_at set not null;

create index work_item_agency on work_item (agency, closed_at, role, due_at, id);
