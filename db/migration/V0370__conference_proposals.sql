-- Conferences that people of a community propose; whoever keeps its conferences records or declines them.
create table conference_proposal (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  community_id bigint not null, program_id bigint not null, account_id bigint not null,
  name varchar(200) not null, city varchar(120) not null, country char(2) not null, zone varchar(60) not null,
  starts_on date not null, ends_on date not null, website varchar(500), about longtext,
  state varchar(20) not null, conference varchar(64), created_at datetime(6) not null,
  constraint uk_conference_proposal_public_id unique (public_id),
  constraint fk_conference_proposal_community foreign key (community_id) references community (id),
  constraint fk_conference_proposal_program foreign key (program_id) references program (id),
  constraint fk_conference_proposal_account foreign key (account_id) references account (id)
);
create index ix_conference_proposal_account on conference_proposal (account_id);
