-- What a project says beside its words: skills by level, commitment, languages, tasks, channels, and whether it takes no new proposals.
-- The existing list of skills holds the needed ones. Hours a week and weeks are null where nothing was said; languages are ISO 639 codes.
alter table project add column skills_helpful varchar(500);
alter table project add column skills_learnable varchar(500);
alter table project add column weekly_hours int;
alter table project add column weeks int;
alter table project add column languages varchar(200);
alter table project add column tasks longtext;
alter table project add column channels varchar(4000);
alter table project add column closed_why varchar(300);
-- What lists are filtered by, made anew from the project whenever it is written: a skill, a language, a pace. Code is the label in lower case.
create table project_tag (
  id bigint auto_increment primary key, project_id bigint not null, kind varchar(20) not null, code varchar(100) not null, label varchar(100) not null,
  constraint fk_project_tag_project foreign key (project_id) references project (id)
);
create index ix_project_tag_code on project_tag (kind, code, project_id);
create index ix_project_approved on project (state, approved_at);
-- Every part of the list between two commas, by the place it begins at.
insert into project_tag (project_id, kind, code, label)
select p.id, 'SKILL', substring(lower(trim(substring(p.skills, n.place, locate(',', concat(p.skills, ','), n.place) - n.place))), 1, 100),
  substring(min(trim(substring(p.skills, n.place, locate(',', concat(p.skills, ','), n.place) - n.place))), 1, 100)
from project p join (select 1 + a.d + 10 * b.d + 100 * c.d as place
    from (select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
      union all select 7 union all select 8 union all select 9) a
    cross join (select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
      union all select 7 union all select 8 union all select 9) b
    cross join (select 0 as d union all select 1 union all select 2 union all select 3 union all select 4) c) n on n.place <= char_length(p.skills)
where (n.place = 1 or substring(p.skills, n.place - 1, 1) = ',')
  and trim(substring(p.skills, n.place, locate(',', concat(p.skills, ','), n.place) - n.place)) <> ''
group by p.id, substring(lower(trim(substring(p.skills, n.place, locate(',', concat(p.skills, ','), n.place) - n.place))), 1, 100);
