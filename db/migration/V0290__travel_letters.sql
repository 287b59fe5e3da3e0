-- Letters about a travel grant: what each says is what was so when it was issued; whether it still holds is asked of the grant. Its public id is the address by which it is verified.
create table travel_letter (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, kind varchar(20) not null, says longtext not null, issued_at datetime(6) not null, replaced_at datetime(6),
  constraint uk_travel_letter_public_id unique (public_id),
  constraint fk_travel_letter_grant foreign key (grant_id) references travel_grant (id)
);
create index ix_travel_letter_grant on travel_letter (grant_id, kind, replaced_at);
