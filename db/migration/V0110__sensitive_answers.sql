-- Questions whose answers are removed once the round is counted (rule A5), and when that was done to a sheet; null while they stand.
alter table question add column is_sensitive boolean not null default false;
alter table answer_sheet add column removed_at datetime(6);
-- Every edition of the form that comes with Cohort has promised it, those begun before this column too.
update question set is_sensitive = true where code = 'barriers'
  and questionnaire_id in (select id from questionnaire where code = 'application-essays');
-- Where only the answers about eligibility were removed until now, the next run removes the others.
update application set purged_at = null where purged_at is not null;
-- Notices about an application lose their words together with the answers they repeat.
create index ix_notice_path on notice (path);
