-- Progress reports, complete (rules I1, I5, N3): the plan they began with, what is in the way and for whom, who answered as what, what is public, and reminders.
alter table progress_report add column planned longtext;
alter table progress_report add column is_public boolean not null default false;
alter table progress_report add column answered_as varchar(20);
alter table progress_report add column blocker_state varchar(20);
alter table progress_report add column help_from varchar(20);
alter table progress_report add column blocked_at datetime(6);
alter table progress_report add column unblocked_at datetime(6);
alter table progress_report add column unblocked_by bigint;
alter table progress_report add column unblocked_how longtext;
-- Until now an answer ended it.
update progress_report set blocker_state = 'OPEN', help_from = 'MENTOR', blocked_at = submitted_at where blocked is not null and state = 'SUBMITTED';
update progress_report set blocker_state = 'RESOLVED', help_from = 'MENTOR', blocked_at = submitted_at, unblocked_at = answered_at, unblocked_by = answered_by where blocked is not null and state = 'ANSWERED';
update progress_report set answered_as = 'MENTOR' where answered_at is not null;
create index ix_progress_report_public on progress_report (is_public, submitted_at);
-- What an intern's next report starts as: public or not.
create table report_choice (
  id bigint auto_increment primary key, internship_id bigint not null, is_public boolean not null,
  constraint uk_report_choice_internship unique (internship_id),
  constraint fk_report_choice_internship foreign key (internship_id) references internship (id)
);
create table report_reminder (
  id bigint auto_increment primary key, report_id bigint not null, step varchar(20) not null, due_at datetime(6) not null,
  state varchar(20) not null, why varchar(20), settled_at datetime(6),
  constraint uk_report_reminder_step unique (report_id, step),
  constraint fk_report_reminder_report foreign key (report_id) references progress_report (id)
);
create index ix_report_reminder_due on report_reminder (state, due_at);
