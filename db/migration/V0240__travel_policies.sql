-- The rules of a travel fund, in editions; a grant keeps the edition it was asked under, and when she agreed to it.
create table travel_policy (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  fund_id bigint not null, number int not null, rules longtext not null, since datetime(6) not null, written_by bigint,
  constraint uk_travel_policy_public_id unique (public_id),
  constraint uk_travel_policy_number unique (fund_id, number),
  constraint fk_travel_policy_fund foreign key (fund_id) references fund (id)
);
alter table travel_grant add column asked_fund_id bigint;
alter table travel_grant add column policy_number int not null default 0;
alter table travel_grant add column agreed_number int;
alter table travel_grant add column agreed_at datetime(6);
alter table travel_grant add column conduct_at datetime(6);
alter table travel_grant add column other_funding longtext;
alter table travel_grant add column visa_needed boolean;
alter table travel_grant add column second_voice_by bigint;
alter table travel_grant add column second_voice_at datetime(6);
alter table travel_grant add constraint fk_travel_grant_asked_fund foreign key (asked_fund_id) references fund (id);
alter table cost_line add column whole decimal(19,4);
alter table cost_line add column own_share decimal(19,4);
alter table cost_line add column event_share decimal(19,4);
alter table cost_line add column other_share decimal(19,4);
alter table cost_line add column quoted decimal(19,4);
alter table cost_line add column quoted_currency char(3);
alter table cost_line add column quoted_until date;
alter table cost_line add column evidence_id varchar(64);
alter table cost_line add column evidence_sha256 char(64);
