-- When the intern was told what an organizer ruled: on the day the evaluation is released, written or not (rule I3).
alter table evaluation add column ruling_told_at datetime(6);
