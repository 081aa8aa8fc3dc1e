-- A result is asked for by its number when a later dossier refers to it.
create index result_paper_number on result_paper (number);
