-- Questions as data (rule A6): an edition never changes once it stands, and an answer belongs to the edition it answered.

create table questionnaire (
  id          bigint       auto_increment primary key,
  public_id   varchar(64)  not null,
  version     int          not null default 0,
  code        varchar(80)  not null,
  edition     int          not null,
  title       varchar(200) not null,
  built_in    boolean      not null,
  fingerprint char(64)     not null,
  created_at  datetime(6)  not null,
  constraint uk_questionnaire_public_id unique (public_id),
  constraint uk_questionnaire_edition unique (code, edition)
);

-- options: one a line, value=words. readers: the roles that may read the answers, with commas.
create table question (
  id               bigint        auto_increment primary key,
  questionnaire_id bigint        not null,
  place            int           not null,
  code             varchar(60)   not null,
  kind             varchar(20)   not null,
  label            varchar(500)  not null,
  help             varchar(1000),
  is_required      boolean       not null,
  options          longtext,
  readers          varchar(200)  not null,
  weight           decimal(9,4),
  min_value        int,
  max_value        int,
  max_length       int,
  constraint uk_question_code unique (questionnaire_id, code),
  constraint fk_question_questionnaire foreign key (questionnaire_id) references questionnaire (id)
);

create table answer_sheet (
  id                bigint      auto_increment primary key,
  public_id         varchar(64) not null,
  version           int         not null default 0,
  questionnaire_id  bigint      not null,
  subject_type      varchar(40) not null,
  subject_public_id varchar(64) not null,
  account_id        bigint      not null,
  begun_at          datetime(6) not null,
  saved_at          datetime(6),
  submitted_at      datetime(6),
  constraint uk_answer_sheet_public_id unique (public_id),
  constraint uk_answer_sheet_one unique (subject_type, subject_public_id, account_id, questionnaire_id),
  constraint fk_answer_sheet_questionnaire foreign key (questionnaire_id) references questionnaire (id),
  constraint fk_answer_sheet_account foreign key (account_id) references account (id)
);

create table answer (
  id          bigint   auto_increment primary key,
  sheet_id    bigint   not null,
  question_id bigint   not null,
  content     longtext not null,
  constraint uk_answer_question unique (sheet_id, question_id),
  constraint fk_answer_sheet foreign key (sheet_id) references answer_sheet (id),
  constraint fk_answer_question foreign key (question_id) references question (id)
);
