-- Decisions about requests for travel money before they are published, seen by those who decide on the fund alone; and the places on the waiting list.
alter table travel_grant add column revision int not null default 0;
alter table travel_grant add column waiting_place int;
create table decision_draft (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  fund_id bigint not null, grant_id bigint not null, kind varchar(20) not null, place int, words longtext, revision int not null, edition int not null, written_by bigint not null, written_at datetime(6) not null,
  constraint uk_decision_draft_public_id unique (public_id),
  constraint uk_decision_draft_grant unique (fund_id, grant_id),
  constraint fk_decision_draft_fund foreign key (fund_id) references fund (id),
  constraint fk_decision_draft_grant foreign key (grant_id) references travel_grant (id)
);
create index ix_decision_draft_grant on decision_draft (grant_id);
create table decision_draft_amount (
  draft_id bigint not null, cost_line varchar(64) not null, amount decimal(19,4) not null,
  constraint pk_decision_draft_amount primary key (draft_id, cost_line),
  constraint fk_decision_draft_amount_draft foreign key (draft_id) references decision_draft (id)
);
create index ix_travel_grant_waiting on travel_grant (state, waiting_place);
