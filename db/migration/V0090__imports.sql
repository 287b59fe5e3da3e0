-- Imports of past rounds: two files, what became of them, and a progress that survives leaving the page.
create table import_run (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, account_id bigint not null, state varchar(20) not null,
  communities_file varchar(64) not null, projects_file varchar(64) not null,
  total int not null, handled int not null default 0, new_communities int not null default 0, new_projects int not null default 0,
  changed_projects int not null default 0, unchanged int not null default 0,
  created_at datetime(6) not null, finished_at datetime(6),
  constraint uk_import_run_public_id unique (public_id),
  constraint fk_import_run_round foreign key (round_id) references round (id)
);
create index ix_import_run_state on import_run (state, id);
