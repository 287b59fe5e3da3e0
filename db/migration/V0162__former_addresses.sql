-- Communities that became part of another one, and their parts in rounds likewise: what they were called and where they stood leads to what is left, for ever.
create table former_address (
  id bigint auto_increment primary key, public_id varchar(64) not null, name varchar(200), community_id bigint, participation_id bigint, at datetime(6) not null,
  constraint uk_former_address unique (public_id),
  constraint fk_former_address_community foreign key (community_id) references community (id),
  constraint fk_former_address_participation foreign key (participation_id) references participation (id)
);
create index ix_former_address_name on former_address (name);
