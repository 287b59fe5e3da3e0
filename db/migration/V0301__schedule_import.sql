-- Schedules read from files: one at a time waits for a conference until its changes are taken; sessions know what they are called in it.
create table schedule_upload (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  conference_id bigint not null, name varchar(255) not null, content longtext not null, uploaded_by bigint, uploaded_at datetime(6) not null,
  constraint uk_schedule_upload_public_id unique (public_id),
  constraint uk_schedule_upload_conference unique (conference_id),
  constraint fk_schedule_upload_conference foreign key (conference_id) references conference (id)
);
create table session_source (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  session_id bigint not null, uid varchar(255) not null,
  constraint uk_session_source_public_id unique (public_id),
  constraint uk_session_source_session unique (session_id),
  constraint fk_session_source_session foreign key (session_id) references session (id) on delete cascade
);
