-- A side of an internship that does not answer: each step once, due, sent or suppressed because (rule N3), and when she acted again.
create table escalation (
  id bigint auto_increment primary key, internship_id bigint not null, rule varchar(40) not null, anchor varchar(40) not null, step int not null,
  due_at datetime(6) not null, state varchar(20) not null, why varchar(20), settled_at datetime(6), ended_at datetime(6),
  constraint uk_escalation_step unique (internship_id, rule, anchor, step),
  constraint fk_escalation_internship foreign key (internship_id) references internship (id)
);
create index ix_escalation_state on escalation (state, due_at);
