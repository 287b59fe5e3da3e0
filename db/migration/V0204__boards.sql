-- An override of a light (rule I2): what somebody says it is, until a day; the computed one stays. And who was reminded of what from a board, once a day.
create table light_override (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, whose varchar(20) not null, tone varchar(20) not null, words varchar(1000) not null,
  until_at datetime(6) not null, set_by bigint not null, set_at datetime(6) not null, ended_at datetime(6), ended_by bigint,
  constraint uk_light_override_public_id unique (public_id),
  constraint fk_light_override_internship foreign key (internship_id) references internship (id),
  constraint fk_light_override_set_by foreign key (set_by) references account (id)
);
create index ix_light_override_internship on light_override (internship_id, until_at);
create table board_reminder (
  id bigint auto_increment primary key, internship_id bigint not null, account_id bigint not null, thing varchar(100) not null,
  on_day date not null, sent_by bigint not null, sent_at datetime(6) not null,
  constraint uk_board_reminder_day unique (account_id, thing, on_day),
  constraint fk_board_reminder_internship foreign key (internship_id) references internship (id),
  constraint fk_board_reminder_account foreign key (account_id) references account (id)
);
create index ix_board_reminder_internship on board_reminder (internship_id, sent_at);
