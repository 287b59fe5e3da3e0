-- The interns' panel: questions collected before, answered after, published with consent.
create table panel (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, title varchar(200) not null, held_at datetime(6) not null, place varchar(500), state varchar(20) not null,
  constraint uk_panel_public_id unique (public_id),
  constraint fk_panel_round foreign key (round_id) references round (id)
);
create index ix_panel_round on panel (round_id, held_at);
create table panel_person (
  id bigint auto_increment primary key, panel_id bigint not null, account_id bigint not null, is_named boolean not null default false,
  constraint uk_panel_person unique (panel_id, account_id),
  constraint fk_panel_person_panel foreign key (panel_id) references panel (id),
  constraint fk_panel_person_account foreign key (account_id) references account (id)
);
create table panel_question (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  panel_id bigint not null, asker_id bigint, is_asker_named boolean not null default false, topic varchar(20) not null, words longtext not null, state varchar(20) not null,
  answer longtext, answered_by bigint, is_open boolean not null default false,
  constraint uk_panel_question_public_id unique (public_id),
  constraint fk_panel_question_panel foreign key (panel_id) references panel (id),
  constraint fk_panel_question_asker foreign key (asker_id) references account (id),
  constraint fk_panel_question_answered foreign key (answered_by) references account (id)
);
create index ix_panel_question_panel on panel_question (panel_id, state);
create table panel_vote (
  id bigint auto_increment primary key, question_id bigint not null, account_id bigint not null,
  constraint uk_panel_vote unique (question_id, account_id),
  constraint fk_panel_vote_question foreign key (question_id) references panel_question (id),
  constraint fk_panel_vote_account foreign key (account_id) references account (id)
);
