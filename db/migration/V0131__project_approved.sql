-- What a coordinator approved of a project, kept while a later writing of it waits for approval, so that both can be seen beside each other.
create table project_approved (
  id bigint auto_increment primary key, project_id bigint not null, title varchar(300) not null, summary varchar(500), description longtext,
  skills varchar(500), skills_helpful varchar(500), skills_learnable varchar(500), weekly_hours int, weeks int,
  constraint uk_project_approved_project unique (project_id),
  constraint fk_project_approved_project foreign key (project_id) references project (id)
);
