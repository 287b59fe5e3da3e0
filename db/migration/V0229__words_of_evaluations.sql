-- A mentor's outcome, weeks and reason as she drafts them are hers until she submits: two mentors who draft do not overwrite each other (A2).
create table evaluation_word (
  id bigint auto_increment primary key, evaluation_id bigint not null, account_id bigint not null, outcome varchar(20), weeks int, reason longtext,
  constraint uk_evaluation_word_writer unique (evaluation_id, account_id),
  constraint fk_evaluation_word_evaluation foreign key (evaluation_id) references evaluation (id),
  constraint fk_evaluation_word_account foreign key (account_id) references account (id)
);
insert into evaluation_word (evaluation_id, account_id, outcome, weeks, reason)
  select id, writer_id, outcome, weeks, reason from evaluation where writer_id is not null and direction = 'BY_MENTOR' and (outcome is not null or reason is not null);
-- When a final word that an extension asked for anew was submitted before: undoing the extension hands it back (T4).
alter table evaluation add column submitted_before datetime(6);
-- What a coordinator found out when she talked with both, for those who rule.
alter table evaluation add column ruling_advice longtext;
alter table evaluation add column advised_by bigint;
alter table evaluation add column advised_at datetime(6);
