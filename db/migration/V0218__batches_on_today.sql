-- What is in a batch is asked for by the batch's next step alone.
delete from task where subject_type = 'installment' and state in ('AUTHORIZED', 'IN_PAYMENT')
  and subject_public_id in (select l.subject_public_id from batch_line l where l.live_subject = concat('installment:', l.subject_public_id));
