-- What is due to the budget before a dossier can go on, beside the fee of the procedure.
alter table dossier add column duty_amount bigint;
alter table dossier add column duty_ground varchar(2000);
alter table dossier add column duty_reference varchar(100);
