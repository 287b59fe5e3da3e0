-- People: their accounts, the one-time and device tokens they hold, and the roles granted to them.

create table account (
  id bigint auto_increment primary key,
  public_id varchar(64) not null,
  version int not null default 0,
  email varchar(254) not null,
  name varchar(120) not null,
  pronouns varchar(40),
  password_hash varchar(255),
  locale varchar(20) not null,
  zone varchar(60) not null,
  auth_version int not null default 0,
  confirmed_at datetime(6),
  created_at datetime(6) not null,
  last_seen_at datetime(6),
  closed_at datetime(6),
  constraint uk_account_public_id unique (public_id),
  constraint uk_account_email unique (email)
);

-- Only the SHA-256 of a token is kept: whoever reads this table can't use what is in it.
create table account_token (
  id bigint auto_increment primary key,
  account_id bigint,
  kind varchar(20) not null,
  token_hash char(64) not null,
  email varchar(254),
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  constraint uk_account_token_hash unique (token_hash),
  constraint fk_account_token_account foreign key (account_id) references account (id)
);
create index ix_account_token_kind on account_token (account_id, kind);
create index ix_account_token_expires on account_token (expires_at);

-- scope_id is the key of what the role is held for (program, participation, project, fund); 0 for administrators.
create table role_grant (
  id bigint auto_increment primary key,
  account_id bigint not null,
  role varchar(20) not null,
  scope_id bigint not null default 0,
  granted_by bigint,
  granted_at datetime(6) not null,
  constraint uk_role_grant unique (account_id, role, scope_id),
  constraint fk_role_grant_account foreign key (account_id) references account (id),
  constraint fk_role_grant_by foreign key (granted_by) references account (id)
);
create index ix_role_grant_scope on role_grant (role, scope_id);
