-- When she declared that nobody else pays what she claims.
alter table claim add column declared_at datetime(6);
