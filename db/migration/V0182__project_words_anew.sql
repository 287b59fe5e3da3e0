-- A project is found by the words of its description and tasks too. Those written in an earlier way are written anew, some at a time.
alter table project add column words_way int not null default 0;
create index ix_project_words_way on project (words_way);
