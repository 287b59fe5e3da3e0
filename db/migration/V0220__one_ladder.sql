-- A missed evaluation is escalated by its own reminders (rule I3): the second ladder beside them told everybody twice, and is no more.
delete from escalation where rule = 'EVALUATION_OVERDUE';
