-- A dossier (the business key) has at most one running process, even when two starts meet.
create unique index workflow_one_process_a_dossier on act_ru_execution (business_key_);
