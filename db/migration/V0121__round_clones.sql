-- Where a round was cloned from, and when the communities of that one were invited.
alter table round add column cloned_from_id bigint;
alter table round add column invited_at datetime(6);
alter table round add constraint fk_round_cloned_from foreign key (cloned_from_id) references round (id);
