-- A question to a panel is published with the consent of who asked it, as an answer is with that of who answered.
alter table panel_question add column is_asker_open boolean not null default false;
