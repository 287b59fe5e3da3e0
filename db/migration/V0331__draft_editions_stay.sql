-- A draft that is published or dropped leaves its edition behind, so that one drafted anew is not taken for what somebody saw before.
alter table decision_draft add column dropped boolean not null default false;
