-- Files people put in: what is known about them, and, apart so that lists never load it, what is in them.

create table stored_file (
  id                bigint       auto_increment primary key,
  public_id         varchar(64)  not null,
  version           int          not null default 0,
  name              varchar(150) not null,
  media_type        varchar(60)  not null,
  size_bytes        bigint       not null,
  sha256            char(64)     not null,
  subject_type      varchar(40)  not null,
  subject_public_id varchar(64)  not null,
  owner_account_id  bigint,
  stored_at         datetime(6)  not null,
  constraint uk_stored_file_public_id unique (public_id),
  constraint fk_stored_file_owner foreign key (owner_account_id) references account (id)
);
create index ix_stored_file_subject on stored_file (subject_type, subject_public_id);
create index ix_stored_file_sha256 on stored_file (sha256);
create index ix_stored_file_owner on stored_file (owner_account_id);

create table stored_file_content (
  file_id bigint   not null primary key,
  content longblob not null,
  constraint fk_stored_file_content_file foreign key (file_id) references stored_file (id)
);
