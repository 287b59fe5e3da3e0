-- A community's logo, as it is served: made anew by us from what was sent, so that nothing else of the file is left.
create table community_logo (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  community_id bigint not null, fingerprint varchar(64) not null, alt varchar(200) not null, width int not null, height int not null,
  content longblob not null, changed_at datetime(6) not null,
  constraint uk_community_logo_public_id unique (public_id),
  constraint uk_community_logo_community unique (community_id),
  constraint fk_community_logo_community foreign key (community_id) references community (id)
);
