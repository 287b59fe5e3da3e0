-- What organizers changed on a round's checklist: ticks, dates, assignees, and items of their own. An item nobody touched has no row.
create table checklist_item (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  round_id bigint not null, item varchar(40), words varchar(300), anchor varchar(40), days int, due_at datetime(6), assignee_id bigint,
  done_by bigint, done_at datetime(6), note varchar(500),
  constraint uk_checklist_item_public_id unique (public_id),
  constraint uk_checklist_item_item unique (round_id, item),
  constraint fk_checklist_item_round foreign key (round_id) references round (id),
  constraint fk_checklist_item_assignee foreign key (assignee_id) references account (id),
  constraint fk_checklist_item_done_by foreign key (done_by) references account (id)
);
