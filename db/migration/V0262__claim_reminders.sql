-- What is written about a claim that waits: to her before it can no longer be handed in, to those who keep the fund around the day it is promised by.
create table claim_reminder (
  id bigint auto_increment primary key, claim_id bigint not null, step varchar(20) not null, since datetime(6) not null, due_at datetime(6) not null,
  state varchar(20) not null, why varchar(20), settled_at datetime(6),
  constraint uk_claim_reminder_step unique (claim_id, step, since),
  constraint fk_claim_reminder_claim foreign key (claim_id) references claim (id)
);
create index ix_claim_reminder_due on claim_reminder (state, due_at);
