-- What an organizer decides about the lines of an import: each organization of the file, and the projects something is odd about.
create table import_item (
  id bigint auto_increment primary key, run_id bigint not null, kind varchar(20) not null, position int not null, item_key char(64) not null,
  name varchar(300) not null, detail varchar(300), line bigint not null, organization int, projects int not null default 0, finding varchar(20) not null,
  candidates varchar(300), choice varchar(20), target varchar(70),
  constraint uk_import_item_position unique (run_id, kind, position),
  constraint fk_import_item_run foreign key (run_id) references import_run (id)
);
-- Names that an organizer of the program has said to be a community's: the next import knows them.
create table import_name (
  id bigint auto_increment primary key, program_id bigint not null, name_key varchar(200) not null, community_id bigint not null,
  constraint uk_import_name unique (program_id, name_key),
  constraint fk_import_name_program foreign key (program_id) references program (id),
  constraint fk_import_name_community foreign key (community_id) references community (id)
);
create index ix_import_name_community on import_name (community_id);
-- What the files hold, counted when they were read; they themselves go when the import is done or discarded, for they name people.
alter table import_run add column communities int not null default 0;
alter table import_run add column projects int not null default 0;
alter table import_run add column mentors int not null default 0;
alter table import_run add column known_projects int not null default 0;
alter table import_run add column errors int not null default 0;
alter table import_run add column problems int not null default 0;
