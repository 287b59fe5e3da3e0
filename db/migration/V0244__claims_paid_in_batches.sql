-- Claims go out in payment batches as stipends do (rule G11): in which currency she gets hers (null: the fund's), and who said last that it did not arrive.
alter table claim add column payout_currency char(3) null;
alter table claim add column failed_by bigint null;
alter table claim add column failed_why varchar(500) null;
alter table claim add constraint fk_claim_failed_by foreign key (failed_by) references account (id);
