-- Agreements: programs' own words, amendments, and a third party. The new key stands before the old one goes: the foreign key needs one of them.
create table agreement_template (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  program_id bigint not null, edition int not null, text longtext not null, written_by bigint not null, written_at datetime(6) not null,
  constraint uk_agreement_template_public_id unique (public_id),
  constraint uk_agreement_template_edition unique (program_id, edition),
  constraint fk_agreement_template_program foreign key (program_id) references program (id),
  constraint fk_agreement_template_written_by foreign key (written_by) references account (id)
);
alter table agreement add column amendment int not null default 0;
alter table agreement add constraint uk_agreement_paper unique (internship_id, party, amendment);
alter table agreement drop constraint uk_agreement_party;
