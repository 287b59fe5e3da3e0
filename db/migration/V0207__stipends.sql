-- What money buys by country, in editions that are never changed, and what each intern's stipend was fixed at when her internship was offered:
-- the amount and by which kind of rule, never the country.
create table factor_table (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  program_id bigint not null, edition int not null, source varchar(300) not null, as_of date not null, factors longtext not null,
  created_by bigint, created_at datetime(6) not null,
  constraint uk_factor_table_public_id unique (public_id),
  constraint uk_factor_table_edition unique (program_id, edition),
  constraint fk_factor_table_program foreign key (program_id) references program (id)
);
create table stipend (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, amount_value decimal(19,4) not null, amount_currency char(3) not null,
  kind varchar(20) not null, note varchar(20), created_at datetime(6) not null,
  constraint uk_stipend_public_id unique (public_id),
  constraint uk_stipend_internship unique (internship_id),
  constraint fk_stipend_internship foreign key (internship_id) references internship (id)
);
