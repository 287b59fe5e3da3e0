-- Stories and alumni.
create table story (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  account_id bigint not null, internship_id bigint, trip_report_id bigint, title varchar(300) not null, body longtext not null, thanks longtext,
  state varchar(20) not null, created_at datetime(6) not null, published_at datetime(6),
  constraint uk_story_public_id unique (public_id),
  constraint fk_story_account foreign key (account_id) references account (id)
);
create index ix_story_published on story (state, published_at);
create table alum (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  account_id bigint not null, is_public boolean not null, headline varchar(300), about longtext, created_at datetime(6) not null,
  constraint uk_alum_public_id unique (public_id),
  constraint uk_alum_account unique (account_id),
  constraint fk_alum_account foreign key (account_id) references account (id)
);
