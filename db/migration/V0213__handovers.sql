-- A mentor hands her project's interns over to another mentor of the project.
create table handover (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, account_id bigint not null, successor_id bigint, state varchar(20) not null, reason longtext not null,
  asked_at datetime(6) not null, ended_at datetime(6),
  constraint uk_handover_public_id unique (public_id),
  constraint fk_handover_internship foreign key (internship_id) references internship (id),
  constraint fk_handover_account foreign key (account_id) references account (id),
  constraint fk_handover_successor foreign key (successor_id) references account (id)
);
create index ix_handover_internship on handover (internship_id, state);
create index ix_handover_account on handover (account_id, state);
