-- Between which posts an item went from one official to another: their titles as they were then.
alter table work_move add column from_title varchar(250);
alter table work_move add column to_title varchar(250);
