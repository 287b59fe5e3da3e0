-- The internship: agreements, progress reports, evaluations.
create table internship (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  proposal_id bigint, project_id bigint not null, round_id bigint not null, participation_id bigint not null, account_id bigint not null,
  state varchar(20) not null, starts_on date not null, ends_on date not null, zone varchar(60) not null, created_at datetime(6) not null, ended_at datetime(6),
  constraint uk_internship_public_id unique (public_id),
  constraint uk_internship_proposal unique (proposal_id),
  constraint fk_internship_project foreign key (project_id) references project (id),
  constraint fk_internship_account foreign key (account_id) references account (id)
);
create index ix_internship_account on internship (account_id);
create index ix_internship_project on internship (project_id, state);
create index ix_internship_round on internship (round_id, state);
create table agreement (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, party varchar(20) not null, state varchar(20) not null default 'UNSIGNED', account_id bigint, edition int not null, text longtext not null, sha256 char(64) not null,
  signed_name varchar(200), signed_at datetime(6), signed_address varchar(60),
  constraint uk_agreement_public_id unique (public_id),
  constraint uk_agreement_party unique (internship_id, party, edition),
  constraint fk_agreement_internship foreign key (internship_id) references internship (id)
);
create table progress_report (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, number int not null, covers_from date not null, covers_to date not null, due_at datetime(6) not null,
  state varchar(20) not null, opened_at datetime(6), done longtext, next longtext, blocked longtext, links longtext, is_late boolean not null default false,
  submitted_at datetime(6), answer longtext, answered_by bigint, answered_at datetime(6),
  constraint uk_progress_report_public_id unique (public_id),
  constraint uk_progress_report_number unique (internship_id, number),
  constraint fk_progress_report_internship foreign key (internship_id) references internship (id)
);
create index ix_progress_report_due on progress_report (state, due_at);
create table report_edit (
  id bigint auto_increment primary key, report_id bigint not null, edited_at datetime(6) not null, edited_by bigint not null,
  done longtext, next longtext, blocked longtext, links longtext,
  constraint fk_report_edit_report foreign key (report_id) references progress_report (id)
);
create table evaluation (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, stage varchar(20) not null, direction varchar(20) not null, opens_at datetime(6) not null, due_at datetime(6) not null,
  state varchar(20) not null, opened_at datetime(6), outcome varchar(20), writer_id bigint, submitted_at datetime(6), released_at datetime(6),
  constraint uk_evaluation_public_id unique (public_id),
  constraint uk_evaluation_stage unique (internship_id, stage, direction),
  constraint fk_evaluation_internship foreign key (internship_id) references internship (id)
);
create index ix_evaluation_due on evaluation (state, due_at);
