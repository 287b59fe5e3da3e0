-- People whom an archive names: an entry can be claimed by the account of who it is, or its name withheld.
-- account_id: whose entry it is, once an organizer agreed. withheld_key: what is left of a name that was withheld, enough to know it when it is imported again,
-- and link_key likewise of the address that tells it.
alter table project_credit add column account_id bigint;
alter table project_credit add column withheld_key char(64);
alter table project_credit add column link_key char(64);
alter table project_credit add constraint fk_project_credit_account foreign key (account_id) references account (id);
create index ix_project_credit_account on project_credit (account_id);
create table credit_claim (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  credit_id bigint not null, account_id bigint not null, state varchar(20) not null, message varchar(2000) not null, created_at datetime(6) not null,
  constraint uk_credit_claim_public_id unique (public_id),
  constraint uk_credit_claim_credit_account unique (credit_id, account_id),
  constraint fk_credit_claim_credit foreign key (credit_id) references project_credit (id),
  constraint fk_credit_claim_account foreign key (account_id) references account (id)
);
-- Somebody without an account asks that a name be withheld. The address is mailed a link, and goes with the answer.
create table credit_hiding (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  credit_id bigint not null, email varchar(254), everywhere boolean not null, message varchar(2000), token_hash char(64) not null, state varchar(20) not null,
  created_at datetime(6) not null,
  constraint uk_credit_hiding_public_id unique (public_id),
  constraint uk_credit_hiding_token unique (token_hash),
  constraint fk_credit_hiding_credit foreign key (credit_id) references project_credit (id)
);
