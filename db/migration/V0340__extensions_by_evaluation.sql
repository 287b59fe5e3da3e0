-- Which stage's evaluation asked for an extension; null where a person asked by hand. Until now its English sentence said so.
alter table internship_extension add column stage varchar(20) null;
update internship_extension set stage = 'INITIAL' where reason = 'The mentors’ first evaluation asks for it.';
update internship_extension set stage = 'MIDPOINT' where reason = 'The mentors’ midpoint evaluation asks for it.';
update internship_extension set stage = 'THIRD' where reason = 'The mentors’ third evaluation asks for it.';
update internship_extension set stage = 'FINAL' where reason = 'The mentors’ final evaluation asks for it.';
