-- What travellers need to know of a conference, recordings of its sessions, and who of ours is there and welcomes whom.
alter table conference add column series varchar(200);
alter table conference add column conduct_contact varchar(300);
alter table conference add column conduct_url varchar(500);
alter table conference add column latitude decimal(9,6);
alter table conference add column longitude decimal(9,6);
alter table conference add column papers_until date;
alter table conference add column register_until date;
alter table conference add column visa_letter_until date;
alter table conference add column visa_weeks int;
alter table session add column recording_url varchar(500);
create table conference_presence (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  conference_id bigint not null, account_id bigint not null, part varchar(20) not null, words varchar(500), host_account_id bigint,
  constraint uk_conference_presence_public_id unique (public_id),
  constraint uk_conference_presence_person unique (conference_id, account_id),
  constraint fk_conference_presence_conference foreign key (conference_id) references conference (id)
);
create index ix_conference_presence_host on conference_presence (host_account_id);
