-- What those who decide on a request for travel money say to each other about it.
create table grant_note (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, account_id bigint not null, words longtext not null, written_at datetime(6) not null,
  constraint uk_grant_note_public_id unique (public_id),
  constraint fk_grant_note_grant foreign key (grant_id) references travel_grant (id)
);
create index ix_grant_note_grant on grant_note (grant_id);
