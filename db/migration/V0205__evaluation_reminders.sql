-- Reminders of an evaluation and their escalation (rules I3, N3): each step is a row, waiting, sent or suppressed because.
create table evaluation_reminder (
  id bigint auto_increment primary key, evaluation_id bigint not null, step varchar(20) not null, due_at datetime(6) not null,
  state varchar(20) not null, why varchar(20), settled_at datetime(6),
  constraint uk_evaluation_reminder_step unique (evaluation_id, step),
  constraint fk_evaluation_reminder_evaluation foreign key (evaluation_id) references evaluation (id)
);
create index ix_evaluation_reminder_due on evaluation_reminder (state, due_at);
