package org.cohort.internship.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;

/** What people read about agreements. */
@Queries
public class AgreementQueries {

    @Inject
    InternshipDirectory internships;

    @Inject
    Agreements agreements;

    @Inject
    Clock clock;

    /** The intern's copy first. Empty for an internship from an archive. */
    public List<AgreementView.Copy> of(InternshipRef internship) {
        return agreements.of(internship.id()).stream().map(AgreementQueries::copy).toList();
    }

    /** @throws NotFound when there is no such internship that the actor may see, or it has no agreements */
    public AgreementView view(Actor actor, String internshipPublicId) {
        InternshipRef ref = internships.internshipByPublicId(internshipPublicId);
        List<Agreement> both = agreements.of(ref.id());
        if (!InternshipPolicy.maySee(actor, ref) || both.isEmpty()) {
            throw new NotFound();
        }
        String intern = agreements.name(ref);
        Party side = actor.is(ref.accountId()) ? Party.INTERN : Party.MENTOR;
        Agreement own = both.stream().filter(agreement -> agreement.party() == side).findFirst().orElse(both.get(0));
        Verdict sign = AgreementLifecycle.TABLE.may(new AgreementCase(own, ref, intern), AgreementAction.SIGN,
                AgreementPolicy.rolesOf(actor, own.party(), ref), clock.instant());
        return new AgreementView(ref, intern, own.text(), both.stream().map(AgreementQueries::copy).toList(), sign);
    }

    private static AgreementView.Copy copy(Agreement a) {
        return new AgreementView.Copy(a.party(), a.state(), a.sha256(), a.signedName(), a.signedAt());
    }
}
