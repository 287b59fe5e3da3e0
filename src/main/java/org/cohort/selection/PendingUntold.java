package org.cohort.selection;

import jakarta.enterprise.context.ApplicationScoped;
import org.cohort.kernel.audit.Untold;

/**
 * Nobody outside a selection infers anything of it before its announcement, an administrator who applies or mentors neither: reviews,
 * the short list and pending decisions. What can't be traced to an announced proposal stays hidden.
 */
@ApplicationScoped
public class PendingUntold implements Untold {

    private static final String ANNOUNCED = """
            ((subject_type not in ('decision', 'review') and coalesce(from_state, '') <> 'SHORTLISTED' and coalesce(to_state, '') <> 'SHORTLISTED')
             or exists (select 1 from proposal p where p.public_id = subject_public_id and p.state = 'ANNOUNCED')
             or exists (select 1 from decision d where d.public_id = subject_public_id and d.state = 'ANNOUNCED')
             or exists (select 1 from review r join proposal p on p.id = r.proposal_id where r.public_id = subject_public_id and p.state = 'ANNOUNCED'))""";

    @Override
    public String toldWhen() {
        return ANNOUNCED;
    }
}
