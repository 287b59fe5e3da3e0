-- Why an organizer holds an installment, beside the words of a ruling about it, which stay.
alter table installment add column held_why varchar(500) null;
update installment set held_why = reason, reason = null where held_by is not null;
