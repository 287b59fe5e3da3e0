-- When the answers about eligibility were removed (rule A5); null while they stand.
alter table application add column purged_at datetime(6);
