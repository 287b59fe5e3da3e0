-- What a treasurer got from the bank, sealed, from its upload until it is settled or a day has passed: it names other people's payments, too.
create table bank_statement (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  fund_id bigint not null, name varchar(200) not null, sealed longtext not null, key_id varchar(16) not null, layout varchar(100) not null,
  uploaded_at datetime(6) not null, uploaded_by bigint not null,
  constraint uk_bank_statement_public_id unique (public_id),
  constraint fk_bank_statement_fund foreign key (fund_id) references fund (id)
);
