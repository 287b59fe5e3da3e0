-- The rules of a program as data, one JSON text that is read and written whole. A round has a copy of them and of the stipend: it follows
-- its program while it is a draft, and keeps what it was published with. What was fixed in the code until now is what every program has.
alter table program add column rules varchar(4000) not null default '{"proposals":3,"mentors":6,"reportEvery":14,"midpoint":true,"opensBefore":14,"shares":[{"at":"MIDPOINT","percent":50},{"at":"FINAL","percent":50}],"sizes":[],"entry":{"firstTime":true,"countries":[],"age":18,"hours":30,"weeks":0},"blind":true}';
update program set rules = replace(replace(rules, '"proposals":3', concat('"proposals":', proposals_per_applicant)), '"reportEvery":14', concat('"reportEvery":', report_every_days));
alter table program drop column proposals_per_applicant;
alter table program drop column report_every_days;
alter table round add column rules varchar(4000) not null default '{"proposals":3,"mentors":6,"reportEvery":14,"midpoint":true,"opensBefore":14,"shares":[{"at":"MIDPOINT","percent":50},{"at":"FINAL","percent":50}],"sizes":[],"entry":{"firstTime":true,"countries":[],"age":18,"hours":30,"weeks":0},"blind":true}';
alter table round add column stipend_value decimal(19,4) not null default 0;
alter table round add column stipend_currency char(3) not null default 'USD';
update round set rules = (select p.rules from program p where p.id = round.program_id),
  stipend_value = (select p.stipend_value from program p where p.id = round.program_id),
  stipend_currency = (select p.stipend_currency from program p where p.id = round.program_id);
