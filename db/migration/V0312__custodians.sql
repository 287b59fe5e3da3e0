-- Who pays an intern: a row for each time it was said, the latest counts; none is the program.
create table custodian (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, kind varchar(20) not null, name varchar(200), reason varchar(500) not null, said_by bigint not null, said_at datetime(6) not null,
  constraint uk_custodian_public_id unique (public_id),
  constraint fk_custodian_internship foreign key (internship_id) references internship (id),
  constraint fk_custodian_said_by foreign key (said_by) references account (id)
);
