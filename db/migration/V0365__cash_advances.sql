-- Part of what was approved that is paid before the trip to who can't pay ahead. All sums are in the grant's currency; what came back of what was sent is in the fund's ledger too.
create table advance (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, account_id bigint not null, state varchar(20) not null, currency char(3) not null,
  asked decimal(19,4) not null, granted decimal(19,4), returned decimal(19,4) not null, why varchar(300) not null, reason varchar(500),
  payout_currency char(3), granted_by bigint, failed_by bigint, failed_why varchar(500), payment_reference varchar(64),
  asked_at datetime(6) not null, reminded_at datetime(6),
  constraint uk_advance_public_id unique (public_id),
  constraint fk_advance_grant foreign key (grant_id) references travel_grant (id),
  constraint fk_advance_account foreign key (account_id) references account (id),
  constraint fk_advance_granted_by foreign key (granted_by) references account (id),
  constraint fk_advance_failed_by foreign key (failed_by) references account (id)
);
