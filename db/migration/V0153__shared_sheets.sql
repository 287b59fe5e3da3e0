-- A sheet without an account is the subject's own: all who speak for the subject go on with it (a community's sign-up for a round).
alter table answer_sheet modify column account_id bigint null;
