-- Invitations to a role: mailed, bound to an address and to what they were made for, used once. Only the SHA-256 of the link's secret is kept.
create table role_invitation (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  role varchar(20) not null, scope_id bigint not null, title varchar(300) not null, path varchar(200) not null,
  email varchar(254) not null, name varchar(120), token_hash varchar(64) not null, invited_by bigint not null,
  created_at datetime(6) not null, sent_at datetime(6) not null, expires_at datetime(6) not null,
  accepted_at datetime(6), declined_at datetime(6), revoked_at datetime(6),
  constraint uk_role_invitation_public_id unique (public_id),
  constraint uk_role_invitation_token unique (token_hash),
  constraint fk_role_invitation_by foreign key (invited_by) references account (id)
);
create index ix_role_invitation_scope on role_invitation (role, scope_id);
