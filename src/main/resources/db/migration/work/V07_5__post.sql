-- As what an item was taken or done: the title of the post in which somebody acted, as it was then.
alter table work_item add column post_title varchar(250);

-- Where a post is over and nobody follows, its work goes back to the queue.
alter table work_move alter column to_account drop not null;
