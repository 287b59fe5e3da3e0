-- What a mentor says about going on has weeks and reasons; an organizer can rule about it, locked until she unlocks it (rule I3).
alter table evaluation add column weeks int;
alter table evaluation add column reason longtext;
alter table evaluation add column ruling_state varchar(20) not null default 'OPEN';
alter table evaluation add column ruled_outcome varchar(20);
alter table evaluation add column ruled_weeks int;
alter table evaluation add column ruled_reason longtext;
alter table evaluation add column ruled_by bigint;
alter table evaluation add column ruled_at datetime(6);
alter table evaluation add constraint fk_evaluation_ruled_by foreign key (ruled_by) references account (id);
