-- Bank details of payees and of the accounts that funds pay from (rule G12), sealed by keys that are not in the database.
-- A person's go with the person.
create table bank_details (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  account_id bigint, fund_id bigint, country char(2) not null, last_characters varchar(4) not null,
  sealed varchar(2000) not null, key_id varchar(16) not null, given_at datetime(6) not null, unneeded_since datetime(6),
  constraint uk_bank_details_public_id unique (public_id),
  constraint uk_bank_details_account unique (account_id),
  constraint uk_bank_details_fund unique (fund_id),
  constraint fk_bank_details_account foreign key (account_id) references account (id) on delete cascade,
  constraint fk_bank_details_fund foreign key (fund_id) references fund (id)
);
