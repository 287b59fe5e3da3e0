-- Periods of funds, one after the other: which entries of the ledger belong to one is said by the last entry before it.
create table fund_period (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  fund_id bigint not null, number int not null, starts_on date not null, ends_on date not null, state varchar(20) not null, after_entry_id bigint not null,
  begun_by bigint not null, begun_at datetime(6) not null, to_fund_id bigint, amount_value decimal(19,4), amount_currency char(3), reason varchar(500),
  proposed_by bigint, closed_by bigint, closed_at datetime(6), warned_at datetime(6),
  constraint uk_fund_period_public_id unique (public_id),
  constraint uk_fund_period_number unique (fund_id, number),
  constraint fk_fund_period_fund foreign key (fund_id) references fund (id),
  constraint fk_fund_period_to_fund foreign key (to_fund_id) references fund (id),
  constraint fk_fund_period_begun_by foreign key (begun_by) references account (id),
  constraint fk_fund_period_proposed_by foreign key (proposed_by) references account (id),
  constraint fk_fund_period_closed_by foreign key (closed_by) references account (id)
);
