-- A community whose approval is asked for again stays in the round as it was approved, until somebody decides.
alter table participation add column reopened boolean not null default false;
