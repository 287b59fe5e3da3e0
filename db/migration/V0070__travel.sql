-- Conferences with sessions and appearances; travel grants with cost lines, recommendations, claims, trip reports.
create table conference (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  community_id bigint not null, program_id bigint not null, name varchar(200) not null, city varchar(120) not null, country char(2) not null, zone varchar(60) not null,
  starts_on date not null, ends_on date not null, website varchar(500), about longtext, created_by bigint, created_at datetime(6) not null,
  constraint uk_conference_public_id unique (public_id),
  constraint fk_conference_community foreign key (community_id) references community (id),
  constraint fk_conference_program foreign key (program_id) references program (id)
);
create index ix_conference_starts on conference (starts_on);
create table session (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  conference_id bigint not null, title varchar(300) not null, kind varchar(20) not null, starts_at datetime(6), minutes int not null, room varchar(100), abstract longtext, slides_url varchar(500),
  constraint uk_session_public_id unique (public_id),
  constraint fk_session_conference foreign key (conference_id) references conference (id)
);
create index ix_session_conference on session (conference_id, starts_at);
create table appearance (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  session_id bigint not null, account_id bigint, name varchar(200) not null, part varchar(20) not null, state varchar(20) not null, proposed_by bigint,
  constraint uk_appearance_public_id unique (public_id),
  constraint fk_appearance_session foreign key (session_id) references session (id)
);
create index ix_appearance_account on appearance (account_id);
create table travel_grant (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  conference_id bigint not null, internship_id bigint not null, account_id bigint not null, fund_id bigint, currency char(3) not null,
  state varchar(30) not null, asked_in varchar(30), purpose longtext, appearance_id bigint, offer_until datetime(6), decided_by bigint, created_at datetime(6) not null, submitted_at datetime(6),
  constraint uk_travel_grant_public_id unique (public_id),
  constraint uk_travel_grant_person unique (conference_id, account_id),
  constraint fk_travel_grant_conference foreign key (conference_id) references conference (id),
  constraint fk_travel_grant_internship foreign key (internship_id) references internship (id),
  constraint fk_travel_grant_fund foreign key (fund_id) references fund (id)
);
create index ix_travel_grant_account on travel_grant (account_id);
create index ix_travel_grant_fund on travel_grant (fund_id, state);
create table cost_line (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, position int not null, category varchar(30) not null, description varchar(300) not null, currency char(3) not null,
  estimated decimal(19,4) not null, approved decimal(19,4), claimed decimal(19,4), authorized decimal(19,4), ruling varchar(20), ruling_note varchar(500),
  constraint uk_cost_line_public_id unique (public_id),
  constraint fk_cost_line_grant foreign key (grant_id) references travel_grant (id)
);
create index ix_cost_line_grant on cost_line (grant_id, position);
create table recommendation (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, account_id bigint not null, acting_role varchar(20) not null, welcomed_by varchar(200), words longtext not null, given_at datetime(6) not null,
  constraint uk_recommendation_public_id unique (public_id),
  constraint uk_recommendation_role unique (grant_id, acting_role),
  constraint fk_recommendation_grant foreign key (grant_id) references travel_grant (id)
);
create table claim (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, account_id bigint not null, state varchar(20) not null, authorized_by bigint, paid_by bigint, payment_reference varchar(40), answer_until datetime(6), created_at datetime(6) not null, submitted_at datetime(6),
  constraint uk_claim_public_id unique (public_id),
  constraint uk_claim_grant unique (grant_id),
  constraint fk_claim_grant foreign key (grant_id) references travel_grant (id)
);
create table receipt (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  claim_id bigint not null, cost_line_id bigint not null, file_public_id varchar(64) not null, sha256 char(64) not null, vendor varchar(200),
  amount_value decimal(19,4) not null, amount_currency char(3) not null, spent_on date not null,
  constraint uk_receipt_public_id unique (public_id),
  constraint uk_receipt_sha256 unique (sha256),
  constraint fk_receipt_claim foreign key (claim_id) references claim (id),
  constraint fk_receipt_cost_line foreign key (cost_line_id) references cost_line (id)
);
create table trip_report (
  id bigint auto_increment primary key, public_id varchar(64) not null, version int not null default 0,
  grant_id bigint not null, account_id bigint not null, state varchar(20) not null, title varchar(300), sessions longtext, people longtext, learned longtext, thanks longtext,
  may_publish boolean not null default false, created_at datetime(6) not null, submitted_at datetime(6),
  constraint uk_trip_report_public_id unique (public_id),
  constraint uk_trip_report_grant unique (grant_id),
  constraint fk_trip_report_grant foreign key (grant_id) references travel_grant (id)
);
