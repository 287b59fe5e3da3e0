-- What a community was approved by, kept while another writing of it waits for approval, so that both can be seen beside each other: the slots and each answer.
create table sign_up_approved (
  id bigint auto_increment primary key, participation_id bigint not null, field varchar(80) not null, content longtext not null,
  constraint uk_sign_up_approved unique (participation_id, field),
  constraint fk_sign_up_approved_participation foreign key (participation_id) references participation (id) on delete cascade
);
