-- Projects, who mentors them, and names from archives that have no account.
create table project (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  participation_id bigint not null, title varchar(300) not null, summary varchar(500), description longtext,
  skills varchar(500), state varchar(20) not null, link varchar(500), created_by bigint, created_at datetime(6) not null, approved_at datetime(6),
  search_text longtext,
  constraint uk_project_public_id unique (public_id),
  constraint fk_project_participation foreign key (participation_id) references participation (id)
);
create index ix_project_participation on project (participation_id, state);
create index ix_project_state_title on project (state, title);
create table mentorship (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  project_id bigint not null, account_id bigint not null, is_lead boolean not null, invited_by bigint, state varchar(20) not null, created_at datetime(6) not null,
  constraint uk_mentorship_public_id unique (public_id),
  constraint uk_mentorship_project_account unique (project_id, account_id),
  constraint fk_mentorship_project foreign key (project_id) references project (id),
  constraint fk_mentorship_account foreign key (account_id) references account (id)
);
create index ix_mentorship_account on mentorship (account_id, state);
create table project_credit (
  id bigint auto_increment primary key, project_id bigint not null, name varchar(200) not null, part varchar(20) not null, position int not null,
  constraint fk_project_credit_project foreign key (project_id) references project (id)
);
create index ix_project_credit_project on project_credit (project_id);
