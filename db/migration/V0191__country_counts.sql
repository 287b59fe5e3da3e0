-- Where the applicants of a round lived, counted before their answers were removed: countries of few are counted together, without a name.
create table country_count (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, country varchar(2) not null, countries int not null, people bigint not null,
  constraint uk_country_count_public_id unique (public_id),
  constraint uk_country_count_country unique (round_id, country),
  constraint fk_country_count_round foreign key (round_id) references round (id)
);
