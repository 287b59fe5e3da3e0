-- A person's application to a round, her contributions, her proposals to projects. The column revision counts what the
-- applicant wrote, and only that: unlike version it tells her nothing about what others do with it.
create table application (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, account_id bigint not null, state varchar(30) not null, ineligible_rule varchar(60), ruled_by bigint,
  birth_date date, country char(2), earlier_intern boolean, hours_per_week int, weeks_free int,
  revision int not null default 0, created_at datetime(6) not null, submitted_at datetime(6), reminded_at datetime(6),
  constraint uk_application_public_id unique (public_id),
  constraint uk_application_round_account unique (round_id, account_id),
  constraint fk_application_round foreign key (round_id) references round (id),
  constraint fk_application_account foreign key (account_id) references account (id),
  constraint fk_application_ruled_by foreign key (ruled_by) references account (id)
);
create index ix_application_round on application (round_id, state);
create table contribution (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  application_id bigint not null, project_id bigint not null, title varchar(300) not null, url varchar(500) not null,
  kind varchar(30) not null, status varchar(30) not null, made_on date not null, recorded_at datetime(6) not null,
  constraint uk_contribution_public_id unique (public_id),
  constraint fk_contribution_application foreign key (application_id) references application (id),
  constraint fk_contribution_project foreign key (project_id) references project (id)
);
create index ix_contribution_application on contribution (application_id);
create table proposal (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  application_id bigint not null, project_id bigint not null, wish int not null, title varchar(300) not null,
  state varchar(20) not null, revision int not null default 0, created_at datetime(6) not null, submitted_at datetime(6), reminded_at datetime(6), announced_outcome varchar(20), announced_at datetime(6),
  constraint uk_proposal_public_id unique (public_id),
  constraint uk_proposal_application_project unique (application_id, project_id),
  constraint fk_proposal_application foreign key (application_id) references application (id),
  constraint fk_proposal_project foreign key (project_id) references project (id)
);
create index ix_proposal_project on proposal (project_id, state);
