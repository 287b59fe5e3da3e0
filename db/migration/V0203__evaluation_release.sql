-- The day on which the other side reads what is meant for it: when it is due, or so many days after that by the program's rules (rule I3).
alter table evaluation add column release_at datetime(6);
update evaluation set release_at = due_at;
