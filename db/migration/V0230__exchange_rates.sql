-- Published exchange rates (rule G9): how much of a currency one euro was worth on a day. What was published is not edited.
create table rate_import (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  imported_at datetime(6) not null, actor_id bigint, origin varchar(500) not null, by_address boolean not null,
  added int not null, known int not null, older int not null, failed int not null, problem varchar(60), detail varchar(300),
  constraint uk_rate_import_public_id unique (public_id),
  constraint fk_rate_import_actor foreign key (actor_id) references account (id)
);
create index ix_rate_import_at on rate_import (imported_at);
-- Lines that were not taken, the first of them.
create table rate_failure (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  import_id bigint not null, line int not null, reason varchar(60) not null, cell varchar(100) not null,
  constraint uk_rate_failure_public_id unique (public_id),
  constraint fk_rate_failure_import foreign key (import_id) references rate_import (id)
);
create table exchange_rate (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  currency char(3) not null, published_on date not null, rate decimal(20,8) not null, source varchar(40) not null, import_id bigint not null,
  constraint uk_exchange_rate_public_id unique (public_id),
  constraint uk_exchange_rate_day unique (currency, published_on),
  constraint fk_exchange_rate_import foreign key (import_id) references rate_import (id)
);
