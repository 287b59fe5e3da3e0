-- Files for the bank (rule G11): which payments went into which. A payment is in one at most.
create table transfer_file (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  batch_id bigint not null, method varchar(10) not null, made_at datetime(6) not null, made_by bigint not null,
  constraint uk_transfer_file_public_id unique (public_id),
  constraint fk_transfer_file_batch foreign key (batch_id) references payment_batch (id)
);
create table transfer_line (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  file_id bigint not null, line_id bigint not null,
  constraint uk_transfer_line_public_id unique (public_id),
  constraint uk_transfer_line_line unique (line_id),
  constraint fk_transfer_line_file foreign key (file_id) references transfer_file (id),
  constraint fk_transfer_line_line foreign key (line_id) references batch_line (id)
);
