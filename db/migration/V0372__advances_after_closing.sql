-- Whether money of it moved after its trip was closed: a sum told before of what the trip cost is not told again, or it would tell what one person gave back.
alter table advance add column moved_late boolean not null default false;
