-- A board weighs all its internships' reports by these alone; what was written stays where it is.
create index ix_progress_report_weighed on progress_report (internship_id, state, due_at, number, submitted_at, answered_at, blocker_state, blocked_at);
create index ix_evaluation_weighed on evaluation (internship_id, direction, state, opens_at, due_at, submitted_at);
