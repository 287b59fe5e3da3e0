-- Public lists read one table: whether a project is listed, and where it belongs, is kept with it whenever it, its community's part in the round or the
-- round changes, so that a page of a list is a range of an index however many there are.
alter table project add column listed boolean not null default false;
alter table project add column program_id bigint;
alter table project add column round_id bigint;
alter table project add column community_id bigint;
alter table project add column community_name varchar(200);
update project set
  round_id = (select x.round_id from participation x where x.id = project.participation_id),
  program_id = (select r.program_id from participation x join round r on r.id = x.round_id where x.id = project.participation_id),
  community_id = (select x.community_id from participation x where x.id = project.participation_id),
  community_name = (select c.name from participation x join community c on c.id = x.community_id where x.id = project.participation_id),
  listed = case when state = 'APPROVED' and exists (select 1 from participation x join round r on r.id = x.round_id
    where x.id = project.participation_id and x.state = 'APPROVED' and r.state <> 'DRAFT') then true else false end;
create index ix_project_listed_title on project (listed, title, id);
create index ix_project_listed_newest on project (listed, approved_at, id);
create index ix_project_listed_community on project (listed, community_name, title, id);
create index ix_project_program on project (program_id, listed, title, id);
create index ix_project_round on project (round_id, listed, title, id);
create index ix_project_community on project (community_id, listed, title, id);
drop index ix_project_state_title on project;
-- What a project is filtered by carries what the list is sorted by.
alter table project_tag add column listed boolean not null default false;
alter table project_tag add column title varchar(300) not null default '';
update project_tag set listed = (select p.listed from project p where p.id = project_tag.project_id),
  title = (select p.title from project p where p.id = project_tag.project_id);
create index ix_project_tag_listed on project_tag (kind, code, listed, title, project_id);
drop index ix_project_tag_code on project_tag;
-- Its words, each once and in lower case: a search finds their beginnings.
create table project_word (
  id bigint auto_increment primary key, project_id bigint not null, word varchar(60) not null,
  constraint fk_project_word_project foreign key (project_id) references project (id)
);
insert into project_word (project_id, word)
select distinct p.id, substring(regexp_substr(substring(p.search_text, n.place, 60), '^[^ ,;:.!?()/"''
-]+'), 1, 60)
from project p join (select 1 + a.d + 10 * b.d + 100 * c.d as place
    from (select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
      union all select 7 union all select 8 union all select 9) a
    cross join (select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
      union all select 7 union all select 8 union all select 9) b
    cross join (select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6
      union all select 7 union all select 8 union all select 9) c) n on n.place <= char_length(p.search_text)
where (n.place = 1 or substring(p.search_text, n.place - 1, 1) in (' ', ',', ';', ':', '.', '!', '?', '(', ')', '/', '"', '''', '-', '
'))
and regexp_substr(substring(p.search_text, n.place, 60), '^[^ ,;:.!?()/"''
-]+') <> '';
create index ix_project_word on project_word (word, project_id);
alter table project drop column search_text;
