-- How internships end: the final work product, the certificate, and thanks by name.
create table ending_rule (
  id bigint auto_increment primary key, program_id bigint not null, requires_work boolean not null default false,
  constraint uk_ending_rule_program unique (program_id),
  constraint fk_ending_rule_program foreign key (program_id) references program (id)
);
create table work_product (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, is_required boolean not null, state varchar(20) not null, link varchar(500), description longtext,
  asked_at datetime(6), handed_in_at datetime(6), accepted_by bigint, accepted_at datetime(6),
  constraint uk_work_product_public_id unique (public_id),
  constraint uk_work_product_internship unique (internship_id),
  constraint fk_work_product_internship foreign key (internship_id) references internship (id)
);
create index ix_work_product_state on work_product (state, asked_at);
create table certificate (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, name varchar(200) not null, program varchar(200) not null, round varchar(200) not null, community varchar(200) not null, project varchar(300) not null,
  starts_on date not null, ends_on date not null, issued_at datetime(6) not null, is_hidden boolean not null default false, revoked_at datetime(6), revoked_why longtext,
  constraint uk_certificate_public_id unique (public_id),
  constraint uk_certificate_internship unique (internship_id),
  constraint fk_certificate_internship foreign key (internship_id) references internship (id)
);
create table thanks (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, from_id bigint not null, to_id bigint not null, words longtext not null, said_at datetime(6) not null,
  giver_shows boolean not null default false, receiver_shows boolean not null default false,
  constraint uk_thanks_public_id unique (public_id),
  constraint uk_thanks_pair unique (internship_id, from_id, to_id),
  constraint fk_thanks_internship foreign key (internship_id) references internship (id),
  constraint fk_thanks_from foreign key (from_id) references account (id),
  constraint fk_thanks_to foreign key (to_id) references account (id)
);
create index ix_thanks_to on thanks (to_id, internship_id);
