-- Why an import could not be written, in words for the organizer.
alter table import_run add column failure varchar(1000);
