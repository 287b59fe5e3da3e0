-- Anonymous feedback (rule I6). No account, no time, no order: every key is random, and nothing joins a token to an answer. See docs/decisions/anonymous-feedback.md.
create table feedback_round (
  round_id bigint not null primary key, questionnaire_id bigint not null, title varchar(200) not null, questions longtext not null, is_released boolean not null default false,
  constraint fk_feedback_round_round foreign key (round_id) references round (id)
);
create table feedback_token (
  tag char(64) not null primary key, round_id bigint not null,
  constraint fk_feedback_token_round foreign key (round_id) references round (id)
);
create table feedback_sealed (
  id char(32) not null primary key, round_id bigint not null, content longtext not null,
  constraint fk_feedback_sealed_round foreign key (round_id) references round (id)
);
create table feedback_released (
  id char(32) not null primary key, round_id bigint not null, question varchar(60) not null, content longtext not null,
  constraint fk_feedback_released_round foreign key (round_id) references round (id)
);
