-- A grant can be paid from more than one fund (rule G1), each cost from one: null is the grant's own. Lists ask the costs of those grants alone that say so.
alter table travel_grant add column several boolean not null default false;
alter table cost_line add column fund_id bigint;
alter table cost_line add constraint fk_cost_line_fund foreign key (fund_id) references fund (id);
