-- Imports of past rounds: the upload, its preview and its progress, which survive leaving the page.
create table import_run (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, account_id bigint not null, state varchar(20) not null, preview longtext, total int not null default 0, handled int not null default 0, result longtext,
  communities_file varchar(64), projects_file varchar(64), created_at datetime(6) not null, finished_at datetime(6),
  constraint uk_import_run_public_id unique (public_id),
  constraint fk_import_run_round foreign key (round_id) references round (id)
);
