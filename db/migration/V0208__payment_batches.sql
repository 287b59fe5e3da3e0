-- An installment that is held says by which outcome, a cancelled one why, and one that an organizer ruled on is not held again.
alter table installment add column held_for varchar(20);
alter table installment add column reason varchar(500);
alter table installment add column ruled boolean not null default false;
alter table installment add column reminded_at datetime(6);
-- What several funds pay of one installment; without rows its own fund pays all of it.
create table installment_portion (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  installment_id bigint not null, fund_id bigint not null, place int not null, amount_value decimal(19,4) not null, amount_currency char(3) not null,
  constraint uk_installment_portion_public_id unique (public_id),
  constraint uk_installment_portion_fund unique (installment_id, fund_id),
  constraint fk_installment_portion_installment foreign key (installment_id) references installment (id),
  constraint fk_installment_portion_fund foreign key (fund_id) references fund (id)
);
-- Payments that are released together by somebody other than who collected them (rule G11).
create table payment_batch (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  fund_id bigint not null, number int not null, state varchar(20) not null, collected_by bigint not null, submitted_by bigint, released_by bigint,
  created_at datetime(6) not null, released_at datetime(6), exported_at datetime(6),
  constraint uk_payment_batch_public_id unique (public_id),
  constraint uk_payment_batch_number unique (fund_id, number),
  constraint fk_payment_batch_fund foreign key (fund_id) references fund (id)
);
create table batch_line (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  batch_id bigint not null, subject_type varchar(40) not null, subject_public_id varchar(64) not null, payee_id bigint not null, authorized_by bigint,
  title varchar(300) not null, amount_value decimal(19,4) not null, amount_currency char(3) not null, state varchar(20) not null, reason varchar(500),
  reference varchar(40),
  -- What the line is about while the line counts, else null: nothing is in two batches at once, whoever collects it when.
  live_subject varchar(110),
  constraint uk_batch_line_public_id unique (public_id),
  constraint uk_batch_line_live unique (live_subject),
  constraint uk_batch_line_reference unique (reference),
  constraint fk_batch_line_batch foreign key (batch_id) references payment_batch (id)
);
create index ix_batch_line_subject on batch_line (subject_type, subject_public_id);
