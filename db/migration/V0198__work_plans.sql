-- What an intern plans to reach by which day, agreed with her mentors, and what became of it.
create table work_plan (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, state varchar(20) not null, agreed_at datetime(6), agreed_by bigint,
  constraint uk_work_plan_public_id unique (public_id),
  constraint uk_work_plan_internship unique (internship_id),
  constraint fk_work_plan_internship foreign key (internship_id) references internship (id)
);
create table milestone (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, title varchar(300) not null, due_on date not null, first_due_on date not null, state varchar(20) not null, done_at datetime(6),
  constraint uk_milestone_public_id unique (public_id),
  constraint fk_milestone_internship foreign key (internship_id) references internship (id)
);
create index ix_milestone_due on milestone (internship_id, due_on);
create table milestone_slip (
  id bigint auto_increment primary key, milestone_id bigint not null, from_day date not null, to_day date not null,
  reason longtext not null, slipped_by bigint, slipped_at datetime(6) not null,
  constraint fk_milestone_slip_milestone foreign key (milestone_id) references milestone (id)
);
