-- When an application and a proposal were first submitted: handing in again moves submitted_at, and a round's days are compared with last year's.
alter table application add column first_submitted_at datetime(6);
update application set first_submitted_at = submitted_at;
alter table proposal add column first_submitted_at datetime(6);
update proposal set first_submitted_at = submitted_at;
