package org.cohort.internship.help;

import jakarta.enterprise.context.ApplicationScoped;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.audit.Untold;

/** An administrator who is party to an internship, as its intern or as a mentor of its project, finds nothing of its requests for help. */
@ApplicationScoped
public class HelpUntold implements Untold {

    private static final String NOBODY_ELSE = "subject_type <> 'help'";

    private static final String NOT_HERS = """
            (subject_type <> 'help' or not exists (select 1 from help_request h join internship i on i.id = h.internship_id where h.public_id = subject_public_id
             and (i.account_id = %1$d or exists (select 1 from mentorship m where m.project_id = i.project_id and m.account_id = %1$d)
                  or exists (select 1 from role_grant g where g.role = 'MENTOR' and g.scope_id = i.project_id and g.account_id = %1$d))))""";

    @Override
    public String toldWhen() {
        return NOBODY_ELSE;
    }

    @Override
    public String toldTo(Actor reader) {
        return reader.accountId() == null ? NOBODY_ELSE : NOT_HERS.formatted(reader.accountId());
    }
}
