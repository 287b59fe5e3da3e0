-- Who mentored a project once stays known after she left and asks again: what an intern says about her mentors is kept from her for good (rule I3).
alter table mentorship add column has_mentored boolean not null default false;
update mentorship set has_mentored = true where state in ('APPROVED', 'WITHDRAWN');
