-- When she was last asked whether the money of her claim has arrived.
alter table claim add column reminded_at datetime(6) null;
