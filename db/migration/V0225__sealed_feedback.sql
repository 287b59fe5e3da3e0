-- What was sealed by a key that is not there any more holds up no other round, and organizers see it.
alter table feedback_round add column is_unopened boolean not null default false;
