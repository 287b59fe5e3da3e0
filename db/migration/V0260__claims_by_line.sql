-- What was spent in whatever currency, by the day, or without a receipt; what was said about each cost of a claim.
alter table receipt modify column file_public_id varchar(64) null;
alter table receipt modify column sha256 char(64) null;
alter table receipt add column reason varchar(1000);
alter table receipt add column rate decimal(38,20);
alter table receipt add column rate_on date;
alter table receipt add column rate_source varchar(40);
alter table receipt add column worth decimal(19,4);
update receipt set worth = amount_value;
create index ix_receipt_alike on receipt (spent_on, amount_currency, amount_value);
alter table cost_line add column reduced decimal(19,4);
-- A day's meals, by the fund's rate.
create table claim_day (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  claim_id bigint not null, cost_line_id bigint not null, away_on date not null, breakfast boolean not null, lunch boolean not null, dinner boolean not null,
  percent int not null, amount_value decimal(19,4) not null, amount_currency char(3) not null,
  constraint uk_claim_day_public_id unique (public_id),
  constraint uk_claim_day_away unique (claim_id, away_on),
  constraint fk_claim_day_claim foreign key (claim_id) references claim (id),
  constraint fk_claim_day_cost_line foreign key (cost_line_id) references cost_line (id)
);
-- A question or a reason, or the answer to it; never changed.
create table claim_word (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  claim_id bigint not null, cost_line_id bigint not null, author_id bigint not null, ruling varchar(20), words varchar(1000) not null, said_at datetime(6) not null,
  constraint uk_claim_word_public_id unique (public_id),
  constraint fk_claim_word_claim foreign key (claim_id) references claim (id),
  constraint fk_claim_word_cost_line foreign key (cost_line_id) references cost_line (id)
);
create index ix_claim_word_line on claim_word (claim_id, cost_line_id, id);
