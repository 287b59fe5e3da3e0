-- Leave in internships, and the reports that need not be written because of it.
create table internship_leave (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  internship_id bigint not null, state varchar(20) not null, first_day date not null, last_day date not null, words varchar(200),
  is_private boolean not null default false, entered_by bigint not null, entered_at datetime(6) not null,
  constraint uk_internship_leave_public_id unique (public_id),
  constraint fk_internship_leave_internship foreign key (internship_id) references internship (id),
  constraint fk_internship_leave_entered_by foreign key (entered_by) references account (id)
);
alter table progress_report add column on_leave boolean not null default false;
