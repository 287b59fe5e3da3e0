-- What sponsors promised a community for a round, and what the organizers allot it. Money that came is in the ledger of a fund.
create table sponsorship (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  participation_id bigint not null, name varchar(200) not null, website varchar(500), amount_value decimal(19,4) not null, amount_currency char(3) not null,
  slots int not null, note varchar(2000), is_shown boolean not null, created_by bigint not null, created_at datetime(6) not null,
  constraint uk_sponsorship_public_id unique (public_id),
  constraint fk_sponsorship_participation foreign key (participation_id) references participation (id),
  constraint fk_sponsorship_created_by foreign key (created_by) references account (id)
);
alter table participation add column allotted int;
alter table participation add column general_slots int not null default 0;
