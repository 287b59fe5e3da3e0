-- Programs, rounds with their deadlines, communities and their participation in a round.
create table program (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  name varchar(200) not null, summary varchar(500) not null, about longtext, zone varchar(60) not null,
  stipend_value decimal(19,4) not null, stipend_currency char(3) not null,
  proposals_per_applicant int not null, report_every_days int not null, created_at datetime(6) not null,
  constraint uk_program_public_id unique (public_id)
);
create table round (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  program_id bigint not null, name varchar(200) not null, summary varchar(500), zone varchar(60) not null, state varchar(20) not null,
  starts_on date, ends_on date, created_at datetime(6) not null, published_at datetime(6), is_imported boolean not null default false,
  constraint uk_round_public_id unique (public_id),
  constraint fk_round_program foreign key (program_id) references program (id)
);
create index ix_round_state on round (state, starts_on);
create table deadline (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, kind varchar(40) not null, at datetime(6) not null, soft_at datetime(6), grace_minutes int not null default 0,
  constraint uk_deadline_public_id unique (public_id),
  constraint uk_deadline_kind unique (round_id, kind),
  constraint fk_deadline_round foreign key (round_id) references round (id)
);
create index ix_deadline_at on deadline (at);
create table extension (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, account_id bigint not null, kind varchar(40) not null, until_at datetime(6) not null,
  reason varchar(500) not null, granted_by bigint not null, granted_at datetime(6) not null, revoked_at datetime(6), live boolean,
  constraint uk_extension_public_id unique (public_id),
  constraint uk_extension_live unique (round_id, account_id, kind, live),
  constraint fk_extension_round foreign key (round_id) references round (id),
  constraint fk_extension_account foreign key (account_id) references account (id)
);
create index ix_extension_account on extension (account_id, round_id);
create table community (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  name varchar(200) not null, tagline varchar(300), about longtext, website varchar(500), created_at datetime(6) not null,
  constraint uk_community_public_id unique (public_id)
);
create index ix_community_name on community (name);
create table participation (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  community_id bigint not null, round_id bigint not null, state varchar(20) not null, motivation longtext, slots int not null default 0,
  ideas_url varchar(500), created_by bigint, created_at datetime(6) not null,
  constraint uk_participation_public_id unique (public_id),
  constraint uk_participation_community_round unique (community_id, round_id),
  constraint fk_participation_community foreign key (community_id) references community (id),
  constraint fk_participation_round foreign key (round_id) references round (id)
);
create index ix_participation_round on participation (round_id, state);
