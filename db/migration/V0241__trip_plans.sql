-- What a traveller plans around a trip: emergency contact, needs, visa, and the wish to share a room with what was answered to proposals.
create table trip_plan (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, emergency_name varchar(200), emergency_phone varchar(40), emergency_words varchar(500), needs longtext,
  visa_applied date, visa_appointment date, visa_weeks int,
  room_consent boolean not null default false, room_from date, room_to date, room_as varchar(20), room_with varchar(20),
  constraint uk_trip_plan_public_id unique (public_id),
  constraint uk_trip_plan_grant unique (grant_id),
  constraint fk_trip_plan_grant foreign key (grant_id) references travel_grant (id)
);
create table room_answer (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, other_grant_id bigint not null, agrees boolean not null,
  constraint uk_room_answer_public_id unique (public_id),
  constraint uk_room_answer_pair unique (grant_id, other_grant_id),
  constraint fk_room_answer_grant foreign key (grant_id) references travel_grant (id),
  constraint fk_room_answer_other foreign key (other_grant_id) references travel_grant (id)
);
