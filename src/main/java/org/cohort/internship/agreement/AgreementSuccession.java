package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cohort.internship.InternshipRef;

/**
 * Another mentor mentors from now on (rule I4). An agreement that everybody has signed stays as it is; of one that nobody has signed the words are
 * made anew, so that nobody signs in another's name; of one that some have signed an amendment names who takes whose place.
 */
@ApplicationScoped
public class AgreementSuccession {

    @Inject
    Agreements agreements;

    /** @param former the name of who handed over; the roles are the successor's already */
    public void succeed(InternshipRef internship, String former) {
        List<Agreement> all = agreements.of(internship.id());
        boolean open = all.stream().anyMatch(copy -> copy.amendment() == 0 && copy.state() == AgreementState.UNSIGNED);
        if (open && !agreements.renew(internship, Map.of())) {
            String text = AgreementText.succeeded(internship, former, agreements.names(internship, Agreements.parties(all)), Agreements.next(all));
            agreements.amend(internship, all, AgreementText.AMENDMENT, party -> text);
        }
    }
}
