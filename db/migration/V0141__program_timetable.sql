-- How a program spaces the deadlines of its rounds, as one JSON text; null for none. New rounds get their proposed dates from it.
alter table program add column timetable varchar(2000);
