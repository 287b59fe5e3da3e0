-- More time for a project's team or for everybody in a community, beside more time for one person: exactly one of the three is set. And what became of each.
alter table extension modify column account_id bigint null;
alter table extension add column project_id bigint;
alter table extension add column participation_id bigint;
alter table extension add constraint fk_extension_project foreign key (project_id) references project (id);
alter table extension add constraint fk_extension_participation foreign key (participation_id) references participation (id);
alter table extension add constraint uk_extension_project unique (project_id, kind, live);
alter table extension add constraint uk_extension_participation unique (participation_id, kind, live);
create table extension_change (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  extension_id bigint not null, act varchar(10) not null, from_at datetime(6), to_at datetime(6), reason varchar(500), made_by bigint not null, made_at datetime(6) not null,
  constraint uk_extension_change_public_id unique (public_id),
  constraint fk_extension_change_extension foreign key (extension_id) references extension (id),
  constraint fk_extension_change_made_by foreign key (made_by) references account (id)
);
