-- Which of an import's two files an item's line is of: both have a line 4.
alter table import_item add column in_file varchar(20);
update import_item set in_file = case when kind = 'ORGANIZATION' then 'communities' else 'projects' end;
