-- When what everybody may read of a report last became another: handed in, revised or shown (rule I1). Readers of feeds go by it.
alter table progress_report add column changed_at datetime(6);
update progress_report set changed_at = coalesce((select max(e.edited_at) from report_edit e where e.report_id = progress_report.id), submitted_at);
