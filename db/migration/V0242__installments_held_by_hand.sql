-- An organizer can hold an authorized installment by hand, with a reason (rule I3): who did.
alter table installment add column held_by bigint null;
alter table installment add constraint fk_installment_held_by foreign key (held_by) references account (id);
