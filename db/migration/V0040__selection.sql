-- Reviews of proposals, conflicts of interest, and decisions that nobody outside sees before they are announced.
create table review (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  proposal_id bigint not null, reviewer_id bigint not null, state varchar(20) not null, overall decimal(5,2), created_at datetime(6) not null, submitted_at datetime(6),
  constraint uk_review_public_id unique (public_id),
  constraint uk_review_proposal_reviewer unique (proposal_id, reviewer_id),
  constraint fk_review_proposal foreign key (proposal_id) references proposal (id),
  constraint fk_review_reviewer foreign key (reviewer_id) references account (id)
);
create table conflict (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  account_id bigint not null, other_account_id bigint not null, reason varchar(300) not null, declared_by bigint not null, declared_at datetime(6) not null,
  constraint uk_conflict_public_id unique (public_id),
  constraint uk_conflict_pair unique (account_id, other_account_id)
);
create table decision (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  proposal_id bigint not null, outcome varchar(20) not null, state varchar(20) not null, decided_by bigint not null, decided_at datetime(6) not null, announced_at datetime(6),
  constraint uk_decision_public_id unique (public_id),
  constraint uk_decision_proposal unique (proposal_id),
  constraint fk_decision_proposal foreign key (proposal_id) references proposal (id)
);
