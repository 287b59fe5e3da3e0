-- What every feature stands on: the audit trail, notices, tasks, jobs.

-- Append-only and hash-chained: each row's hash covers its content and the row before it (rule S2).
create table audit_entry (
  id                bigint       not null primary key,
  at                datetime(6)  not null,
  actor_id          bigint,
  actor_name        varchar(200) not null,
  subject_type      varchar(40)  not null,
  subject_public_id varchar(64)  not null,
  action            varchar(60)  not null,
  from_state        varchar(40),
  to_state          varchar(40),
  remark            longtext,
  previous_hash     char(64)     not null,
  hash              char(64)     not null
);
create index ix_audit_entry_subject on audit_entry (subject_type, subject_public_id, id);
create index ix_audit_entry_actor on audit_entry (actor_id, id);

-- The end of the chain: one row, locked last in every transaction that appends.
create table audit_head (
  id   int      not null primary key,
  seq  bigint   not null,
  hash char(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The outbox: what a person is told, written in the transaction that caused it (rule N1), also her inbox (N2).
create table notice (
  id           bigint       auto_increment primary key,
  public_id    varchar(64)  not null,
  version      int          not null default 0,
  account_id   bigint,
  email        varchar(254) not null,
  subject      varchar(300) not null,
  body         longtext     not null,
  path         varchar(300),
  created_at   datetime(6)  not null,
  state        varchar(20)  not null,
  attempts     int          not null default 0,
  next_try_at  datetime(6)  not null,
  sent_at      datetime(6),
  failure      varchar(500),
  seen_at      datetime(6),
  constraint uk_notice_public_id unique (public_id)
);
create index ix_notice_state on notice (state, next_try_at);
create index ix_notice_account on notice (account_id, created_at);

-- Who must act on what: moved by every transition, read by Today.
create table task (
  id                bigint       auto_increment primary key,
  subject_type      varchar(40)  not null,
  subject_public_id varchar(64)  not null,
  addressee         varchar(60)  not null,
  owner_id          bigint,
  except_id         bigint,
  state             varchar(40)  not null,
  title             varchar(300) not null,
  path              varchar(300) not null,
  since             datetime(6)  not null,
  due_at            datetime(6)
);
create index ix_task_addressee on task (addressee, due_at);
create index ix_task_owner on task (owner_id);
create index ix_task_subject on task (subject_type, subject_public_id);

-- One row a job: who runs it holds the lease, so that two nodes never run it at once.
create table job_lease (
  name         varchar(60)  not null primary key,
  holder       varchar(60)  not null,
  leased_until datetime(6)  not null,
  last_run_at  datetime(6),
  last_result  varchar(300)
);
