-- From which share of what a fund received its treasurers are told; told_at is null while the share is below.
create table fund_alert (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  fund_id bigint not null, percent int not null, told_at datetime(6), created_by bigint not null, created_at datetime(6) not null,
  constraint uk_fund_alert_public_id unique (public_id),
  constraint uk_fund_alert_percent unique (fund_id, percent),
  constraint fk_fund_alert_fund foreign key (fund_id) references fund (id),
  constraint fk_fund_alert_created_by foreign key (created_by) references account (id)
);
