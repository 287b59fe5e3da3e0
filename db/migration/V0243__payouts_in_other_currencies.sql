-- What is sent of a payment where its payee gets it in another currency than her fund's, and by which published rate: locked when the batch is released (rules G9, M1).
alter table batch_line add column payout_currency char(3) null;
alter table batch_line add column sent_value decimal(19,4) null;
alter table batch_line add column rate decimal(38,18) null;
alter table batch_line add column rate_on date null;
alter table batch_line add column rate_source varchar(40) null;
