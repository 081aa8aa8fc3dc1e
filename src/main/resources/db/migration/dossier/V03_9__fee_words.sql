-- Which rows of the fee tables applied.
alter table dossier add column fee_words varchar(2000);
