-- Changes of a round's deadlines: planned, looked at, confirmed, perhaps undone.
create table deadline_change (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, round_version int not null, made_by bigint not null, made_at datetime(6) not null,
  confirmed_at datetime(6), told int not null default 0, undone_by bigint, undone_at datetime(6),
  constraint uk_deadline_change_public_id unique (public_id),
  constraint fk_deadline_change_round foreign key (round_id) references round (id),
  constraint fk_deadline_change_made_by foreign key (made_by) references account (id)
);
create index ix_deadline_change_round on deadline_change (round_id, confirmed_at);
create table deadline_change_line (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  change_id bigint not null, kind varchar(40) not null, from_at datetime(6), to_at datetime(6), from_soft_at datetime(6), to_soft_at datetime(6),
  from_grace_minutes int not null, to_grace_minutes int not null,
  constraint uk_deadline_change_line_public_id unique (public_id),
  constraint uk_deadline_change_line_kind unique (change_id, kind),
  constraint fk_deadline_change_line_change foreign key (change_id) references deadline_change (id)
);
