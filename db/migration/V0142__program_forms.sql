-- A program asks its own questions: editions of its own before those of everybody (scope 0).
alter table questionnaire add column scope_id bigint not null default 0;
alter table questionnaire drop constraint uk_questionnaire_edition;
alter table questionnaire add constraint uk_questionnaire_edition unique (scope_id, code, edition);

-- The edition everybody in a round is asked by, from the first one who began on (rule A6). The occasion is the round's key.
create table questionnaire_held (
  id               bigint      auto_increment primary key,
  occasion_id      bigint      not null,
  code             varchar(80) not null,
  questionnaire_id bigint      not null,
  since_at         datetime(6) not null,
  constraint uk_questionnaire_held unique (occasion_id, code),
  constraint fk_questionnaire_held_edition foreign key (questionnaire_id) references questionnaire (id)
);

-- Rounds whose people have begun go on with what they were asked.
insert into questionnaire_held (occasion_id, code, questionnaire_id, since_at)
  select a.round_id, q.code, max(q.id), min(s.begun_at) from answer_sheet s join questionnaire q on q.id = s.questionnaire_id
    join application a on a.public_id = s.subject_public_id where s.subject_type = 'application' group by a.round_id, q.code;
insert into questionnaire_held (occasion_id, code, questionnaire_id, since_at)
  select a.round_id, q.code, max(q.id), min(s.begun_at) from answer_sheet s join questionnaire q on q.id = s.questionnaire_id
    join proposal p on p.public_id = s.subject_public_id join application a on a.id = p.application_id
    where s.subject_type in ('proposal', 'review') group by a.round_id, q.code;
insert into questionnaire_held (occasion_id, code, questionnaire_id, since_at)
  select i.round_id, q.code, max(q.id), min(s.begun_at) from answer_sheet s join questionnaire q on q.id = s.questionnaire_id
    join evaluation e on e.public_id = s.subject_public_id join internship i on i.id = e.internship_id
    where s.subject_type = 'evaluation' group by i.round_id, q.code;

-- What a program's organizers are changing its questions to, until it is asked.
create table form_draft (
  id          bigint       auto_increment primary key,
  public_id   varchar(64)  not null,
  version     int          not null default 0,
  program_id  bigint       not null,
  code        varchar(80)  not null,
  title       varchar(200) not null,
  questions   longtext     not null,
  changed_by  bigint,
  changed_at  datetime(6)  not null,
  constraint uk_form_draft_public_id unique (public_id),
  constraint uk_form_draft_one unique (program_id, code),
  constraint fk_form_draft_program foreign key (program_id) references program (id),
  constraint fk_form_draft_account foreign key (changed_by) references account (id)
);
