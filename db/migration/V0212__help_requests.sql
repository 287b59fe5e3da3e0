-- Somebody in an internship asks for help; what is said is read by the asker and by whom she asked.
create table help_request (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, asked_by bigint not null, side varchar(20) not null, addressed varchar(20) not null, state varchar(20) not null,
  subject varchar(200) not null, asked_at datetime(6) not null, waiting_since datetime(6), closed_at datetime(6), closed_by bigint,
  constraint uk_help_request_public_id unique (public_id),
  constraint fk_help_request_internship foreign key (internship_id) references internship (id),
  constraint fk_help_request_account foreign key (asked_by) references account (id)
);
create index ix_help_request_internship on help_request (internship_id, id);
create index ix_help_request_waiting on help_request (state, waiting_since);
create table help_word (
  id bigint auto_increment primary key, help_id bigint not null, account_id bigint not null, said_at datetime(6) not null, words longtext not null,
  constraint fk_help_word_help foreign key (help_id) references help_request (id),
  constraint fk_help_word_account foreign key (account_id) references account (id)
);
create index ix_help_word_help on help_word (help_id, id);
