-- Trip reports: what changes, words that are never published, sessions attended, photos by consent, one reminder.
alter table trip_report add column changes longtext;
alter table trip_report add column aside longtext;
alter table trip_report add column reminded_at datetime(6);
create table trip_attended (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  report_id bigint not null, session_id bigint not null,
  constraint uk_trip_attended_public_id unique (public_id),
  constraint uk_trip_attended_session unique (report_id, session_id),
  constraint fk_trip_attended_report foreign key (report_id) references trip_report (id),
  constraint fk_trip_attended_session foreign key (session_id) references session (id) on delete cascade
);
create table trip_photo (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  report_id bigint not null, file_public_id varchar(64) not null, path varchar(1000) not null, alt varchar(300) not null, agreed_at datetime(6) not null,
  constraint uk_trip_photo_public_id unique (public_id),
  constraint fk_trip_photo_report foreign key (report_id) references trip_report (id)
);
