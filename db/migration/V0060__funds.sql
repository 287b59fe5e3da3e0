-- Money: funds with an append-only ledger, stipend installments, payments.
create table fund (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  name varchar(200) not null, sponsor varchar(200) not null, purpose varchar(20) not null, currency char(3) not null, program_id bigint not null, created_at datetime(6) not null,
  constraint uk_fund_public_id unique (public_id),
  constraint fk_fund_program foreign key (program_id) references program (id)
);
create table ledger_entry (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  fund_id bigint not null, kind varchar(20) not null, amount_value decimal(19,4) not null, amount_currency char(3) not null,
  subject_type varchar(40), subject_public_id varchar(64), memo varchar(300) not null, actor_id bigint, at datetime(6) not null,
  constraint uk_ledger_entry_public_id unique (public_id),
  constraint fk_ledger_entry_fund foreign key (fund_id) references fund (id)
);
create index ix_ledger_entry_fund on ledger_entry (fund_id, id);
create index ix_ledger_entry_subject on ledger_entry (subject_type, subject_public_id);
create table installment (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, account_id bigint not null, fund_id bigint, stage varchar(20) not null, amount_value decimal(19,4) not null, amount_currency char(3) not null,
  state varchar(20) not null, due_on date not null, authorized_at datetime(6), authorized_by bigint, failed_by bigint, created_at datetime(6) not null,
  constraint uk_installment_public_id unique (public_id),
  constraint uk_installment_stage unique (internship_id, stage),
  constraint fk_installment_internship foreign key (internship_id) references internship (id),
  constraint fk_installment_fund foreign key (fund_id) references fund (id)
);
create index ix_installment_fund on installment (fund_id, state);
create table payment (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  fund_id bigint not null, payee_id bigint not null, subject_type varchar(40) not null, subject_public_id varchar(64) not null,
  amount_value decimal(19,4) not null, amount_currency char(3) not null, reference varchar(40) not null,
  attempt int not null, paid_by bigint not null, paid_at datetime(6) not null, failed_at datetime(6),
  constraint uk_payment_public_id unique (public_id),
  constraint uk_payment_reference unique (reference),
  -- The last line of defence against paying twice: a second payment needs a failed first.
  constraint uk_payment_attempt unique (subject_type, subject_public_id, attempt),
  constraint fk_payment_fund foreign key (fund_id) references fund (id)
);
