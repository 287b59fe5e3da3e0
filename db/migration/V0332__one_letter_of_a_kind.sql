-- One letter of each kind stands for a grant. Where two were made at once, the newer one does.
alter table travel_letter add column standing varchar(60);
update travel_letter set replaced_at = issued_at where replaced_at is null and id not in
  (select newest.id from (select max(id) as id from travel_letter where replaced_at is null group by grant_id, kind) newest);
update travel_letter set standing = concat(grant_id, ' ', kind) where replaced_at is null;
alter table travel_letter add constraint uk_travel_letter_standing unique (standing);
