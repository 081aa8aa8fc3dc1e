create index dossier_attachment_file on dossier_attachment (file);
