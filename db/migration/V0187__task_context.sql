-- What a task belongs to, such as a community and a round: the same project may be in several.
alter table task add column context varchar(500);
