-- Extensions of internships: who asked, who agreed, who granted, and every date they moved.
create table internship_extension (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, state varchar(20) not null, weeks int not null, reason varchar(1000) not null,
  asked_as varchar(20) not null, asked_by bigint not null, asked_at datetime(6) not null, agreed_by bigint, agreed_at datetime(6),
  decided_by bigint, decided_at datetime(6), answer longtext, ends_from date, ends_to date,
  constraint uk_internship_extension_public_id unique (public_id),
  constraint fk_internship_extension_internship foreign key (internship_id) references internship (id),
  constraint fk_internship_extension_asked_by foreign key (asked_by) references account (id)
);
create table extended_date (
  id bigint auto_increment primary key, extension_id bigint not null, part varchar(40) not null, subject varchar(80) not null, kind varchar(20) not null,
  is_whole_day boolean not null, words_key varchar(120) not null, words_arg varchar(200), from_at datetime(6), to_at datetime(6) not null,
  constraint fk_extended_date_extension foreign key (extension_id) references internship_extension (id)
);
create index ix_extended_date_subject on extended_date (subject);
