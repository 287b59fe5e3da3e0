-- A certificate whose name its holder changed says so; organizers read the name it was issued with.
alter table certificate add column issued_as varchar(200);
alter table certificate add column renamed_at datetime(6);
-- An installment of which the intern is told what became of it once the evaluation is released.
alter table installment add column is_untold boolean not null default false;
